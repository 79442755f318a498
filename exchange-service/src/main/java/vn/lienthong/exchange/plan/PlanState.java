package vn.lienthong.exchange.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.SituationalSolution;
import vn.lienthong.contract.task.Running;
import vn.lienthong.contract.task.Tasks;

/** What has become of a plan. */
sealed interface PlanState {
    /** In Vietnamese, as it stands in a sentence. */
    default String nameVi() {
        return switch (this) {
            case None none -> "chưa có";
            case Drafted drafted -> "đang dự thảo";
            case Consulted consulted -> "đang lấy ý kiến";
            case Issued issued -> "đã ban hành, đang thực hiện";
            case Reviewed reviewed -> "đã tổng kết";
            case Cancelled cancelled -> "đã hủy";
        };
    }

    /** There is none. */
    record None() implements PlanState {}

    /** Drafted, and shown to nobody but its lead and the overseers. */
    record Drafted(Frame frame) implements PlanState {}

    /** Put before agencies; each of them stands where it stands. */
    record Consulted(Frame frame, Consultation consultation) implements PlanState {}

    /** Issued, and in force. */
    record Issued(Frame frame, Course course) implements PlanState {}

    /** Carried out and finally reviewed: nothing is left to do. */
    record Reviewed(Issued last) implements PlanState {}

    /** Given up. */
    record Cancelled(Frame frame) implements PlanState {}

    /**
     * What a plan is, in every state.
     *
     * @param revision which text this is, from 1
     * @param mapDay the day of this text, whose map its provinces are of
     * @param audience all that may see it
     */
    record Frame(
            PlanId id,
            AgencyCode lead,
            int revision,
            LocalDate mapDay,
            PlanTerms terms,
            Set<AgencyCode> watchers,
            SortedSet<AgencyCode> audience) {
        public Frame {
            audience = Collections.unmodifiableSortedSet(new TreeSet<>(audience));
        }

        Frame revised(int to, LocalDate on, PlanTerms changed) {
            return new Frame(id, lead, to, on, changed, watchers, audience);
        }

        Frame seenBy(Collection<AgencyCode> more) {
            SortedSet<AgencyCode> all = new TreeSet<>(audience);
            all.addAll(more);
            return new Frame(id, lead, revision, mapDay, terms, watchers, all);
        }

        /** The agencies that the text gives a part in, the lead not among them. */
        SortedSet<AgencyCode> parties() {
            SortedSet<AgencyCode> parties = PlanState.parties(terms);
            parties.remove(lead);
            return parties;
        }

        /** The agencies that lead the whole or a part of it. */
        SortedSet<AgencyCode> leads() {
            SortedSet<AgencyCode> leads = new TreeSet<>(Set.of(lead));
            terms.parts().forEach(part -> leads.add(part.lead()));
            return leads;
        }
    }

    /**
     * How a plan in force goes.
     *
     * @param interim the clocks of the interim reviews that are yet to be held, in their order
     * @param last the clock of the final review
     * @param added solutions that were not in the text
     */
    record Course(
            LocalDate issuedOn, List<Running> interim, Running last, List<SituationalSolution> added, Tasks tasks) {
        public Course {
            interim = List.copyOf(interim);
            added = List.copyOf(added);
        }

        Course with(Tasks changed) {
            return new Course(issuedOn, interim, last, added, changed);
        }

        Course adding(SituationalSolution solution) {
            List<SituationalSolution> more =
                    Stream.concat(added.stream(), Stream.of(solution)).toList();
            return new Course(issuedOn, interim, last, more, tasks);
        }

        /** The next interim review has been held. */
        Course held() {
            return new Course(
                    issuedOn, interim.isEmpty() ? interim : interim.subList(1, interim.size()), last, added, tasks);
        }

        Course interimRung(Running before, boolean overdue) {
            List<Running> rung = new ArrayList<>(interim);
            rung.set(interim.indexOf(before), before.rung(overdue));
            return new Course(issuedOn, rung, last, added, tasks);
        }

        Course lastRung(boolean overdue) {
            return new Course(issuedOn, interim, last.rung(overdue), added, tasks);
        }
    }

    /** The agencies that a text gives a part in. */
    static SortedSet<AgencyCode> parties(PlanTerms terms) {
        SortedSet<AgencyCode> parties = new TreeSet<>();
        terms.parts().forEach(part -> {
            parties.add(part.lead());
            parties.addAll(part.supporting());
        });
        terms.solutions().forEach(solution -> parties.add(solution.owner()));
        return parties;
    }

    /** What the plan is; null if there is none. */
    static @Nullable Frame frame(PlanState state) {
        return switch (state) {
            case None none -> null;
            case Drafted drafted -> drafted.frame();
            case Consulted consulted -> consulted.frame();
            case Issued issued -> issued.frame();
            case Reviewed reviewed -> reviewed.last().frame();
            case Cancelled cancelled -> cancelled.frame();
        };
    }
}
