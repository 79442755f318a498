package vn.lienthong.exchange.deconfliction;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PersonDropped;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PersonTargeted;
import vn.lienthong.contract.deconfliction.RegisteredSubject;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Target;

/**
 * The persons at whom one plan is aimed, each with the interest that is registered for it in the name of its lead. Pure.
 *
 * @param aimed those of the text that holds now
 */
record Persons(List<Aimed> aimed) {
    /** At none. */
    static final Persons NONE = new Persons(List.of());

    /** One of them. @param until the last day on which the plan is aimed at it */
    record Aimed(DeconflictionId interest, List<RegisteredSubject> subjects, LocalDate until) {
        boolean isOf(List<RegisteredSubject> others, LocalDate day) {
            return subjects.equals(others) && until.equals(day);
        }
    }

    /** What is known after a change, and what is to be told. */
    record After(Persons persons, List<Notice> notices) {}

    /**
     * A text of a plan.
     *
     * @param revision which one, from 1
     * @param number of the plan; null if it has none
     */
    record Text(
            PlanId plan,
            AgencyCode lead,
            int revision,
            PlanTerms terms,
            @Nullable MatterNumber number) {
        private DeconflictionId interest(int target) {
            String name = "person|%s|%d|%d".formatted(plan, revision, target);
            return new DeconflictionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        }

        private Notice targeted(Aimed aimed, int target) {
            String reference = number == null ? null : "%s/%d".formatted(number, target + 1);
            return new Notice(
                    "person-" + aimed.interest(),
                    new PersonTargeted(aimed.interest(), lead, aimed.subjects(), reference, aimed.until(), plan));
        }

        private Notice dropped(Aimed aimed) {
            return new Notice("person-dropped-" + aimed.interest(), new PersonDropped(aimed.interest(), lead, plan));
        }
    }

    /** Who stays keeps its interest; who is new gets one, and that of who is gone is withdrawn. */
    After after(Text text) {
        List<Aimed> left = new ArrayList<>(aimed);
        List<Aimed> now = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (int index = 0; index < text.terms().targets().size(); index++) {
            Target target = text.terms().targets().get(index);
            if (target.person() != null) {
                List<RegisteredSubject> subjects = target.person().subjects();
                LocalDate until = target.period().to();
                Optional<Aimed> before =
                        left.stream().filter(each -> each.isOf(subjects, until)).findFirst();
                before.ifPresent(left::remove);
                Aimed aim = before.orElse(new Aimed(text.interest(index), subjects, until));
                now.add(aim);
                if (before.isEmpty()) {
                    notices.add(text.targeted(aim, index));
                }
            }
        }
        left.stream().map(text::dropped).forEach(notices::add);
        return new After(new Persons(now), notices);
    }
}
