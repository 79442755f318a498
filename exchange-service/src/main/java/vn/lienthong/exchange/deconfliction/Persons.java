package vn.lienthong.exchange.deconfliction;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PersonDropped;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PersonEndChanged;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PersonTargeted;
import vn.lienthong.contract.deconfliction.RegisteredSubject;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.plan.TargetPerson;
import vn.lienthong.registry.calendar.Counting;

/**
 * The persons at whom one plan is aimed, each with the interest that is registered for it in the name of its lead. Pure.
 *
 * @param aimed those of the text that holds now
 */
record Persons(List<Aimed> aimed) {
    private static final String TARGET = "/";

    /** How long it takes the rules at most to hear of a text: a setting of the system. */
    private static final Duration HEARD_WITHIN = Duration.ofHours(1);

    /** At none. */
    static final Persons NONE = new Persons(List.of());

    /** One of them. @param until the last day on which the plan is aimed at it */
    record Aimed(DeconflictionId interest, List<RegisteredSubject> subjects, LocalDate until) {
        private boolean isThat(TargetPerson person, LocalDate day) {
            return until.equals(day) && isOf(person);
        }

        private boolean isOf(TargetPerson person) {
            return subjects.equals(person.subjects());
        }

        /** Whether the rules hear of a change while the interest goes on: then it can be given another end. */
        private boolean goesOnAt(Instant moment) {
            return !moment.plus(HEARD_WITHIN).isAfter(Counting.lastSecond(until));
        }
    }

    /** What is known after a change, and what is to be told. */
    record After(Persons persons, List<Notice> notices) {}

    /**
     * A text of a plan.
     *
     * @param revision which one, from 1
     * @param at when it was written
     * @param number of the plan; null if it has none
     */
    record Text(
            PlanId plan,
            AgencyCode lead,
            int revision,
            Instant at,
            PlanTerms terms,
            @Nullable MatterNumber number) {
        private DeconflictionId interest(int target) {
            String name = "person|%s|%d|%d".formatted(plan, revision, target);
            return new DeconflictionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        }

        private Notice targeted(Aimed aimed, int target) {
            String reference = number == null ? null : number + TARGET + (target + 1);
            return new Notice(
                    "person-" + aimed.interest(),
                    new PersonTargeted(aimed.interest(), lead, aimed.subjects(), reference, aimed.until(), plan));
        }

        private Notice endChanged(Aimed aimed) {
            return new Notice(
                    "person-end-%s-%d".formatted(aimed.interest(), revision),
                    new PersonEndChanged(aimed.interest(), lead, aimed.until(), plan));
        }

        private Notice dropped(Aimed aimed) {
            return new Notice("person-dropped-" + aimed.interest(), new PersonDropped(aimed.interest(), lead, plan));
        }
    }

    /** Whether a text is the reference that the platform gives such an interest: the number of the plan, and which target of it. */
    static boolean isReference(String text) {
        int target = text.lastIndexOf(TARGET);
        return target > 0 && MatterNumber.isOne(text.substring(0, target));
    }

    /** Who stays keeps its interest, with another end if there is one; who is new gets one, and that of who is gone is withdrawn. */
    After after(Text text) {
        List<Target> targets = text.terms().targets();
        List<Aimed> left = new ArrayList<>(aimed);
        SortedMap<Integer, Aimed> now = new TreeMap<>();
        List<Notice> notices = new ArrayList<>();
        for (int index = 0; index < targets.size(); index++) {
            Target target = targets.get(index);
            TargetPerson person = target.person();
            Aimed same = person == null
                    ? null
                    : taken(left, each -> each.isThat(person, target.period().to()));
            if (same != null) {
                now.put(index, same);
            }
        }
        for (int index = 0; index < targets.size(); index++) {
            Target target = targets.get(index);
            TargetPerson person = target.person();
            if (person != null && !now.containsKey(index)) {
                LocalDate until = target.period().to();
                Aimed before = taken(left, each -> each.isOf(person) && each.goesOnAt(text.at()));
                Aimed aim =
                        new Aimed(before == null ? text.interest(index) : before.interest(), person.subjects(), until);
                now.put(index, aim);
                notices.add(before == null ? text.targeted(aim, index) : text.endChanged(aim));
            }
        }
        left.stream().map(text::dropped).forEach(notices::add);
        return new After(new Persons(List.copyOf(now.values())), notices);
    }

    /** The first of those that are left, which is then no more; null if there is none. */
    private static @Nullable Aimed taken(List<Aimed> left, Predicate<Aimed> which) {
        for (Aimed each : left) {
            if (which.test(each)) {
                left.remove(each);
                return each;
            }
        }
        return null;
    }
}
