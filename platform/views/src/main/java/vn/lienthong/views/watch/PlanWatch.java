package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanConsulted;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanEvent.PlanIssued;
import vn.lienthong.contract.plan.PlanEvent.PlanReminded;
import vn.lienthong.contract.plan.PlanEvent.PlanRevised;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.registry.calendar.Counting;

/** What is owed on a plan: opinions on the draft, then tasks and reviews; its lead brings it to its end. */
final class PlanWatch {
    private static final String OPINION = "opinion/";
    private static final String REVIEW = "review/";

    private PlanWatch() {}

    static @Nullable MatterObligations after(@Nullable MatterObligations matter, PlanEvent event) {
        return event instanceof PlanDrafted drafted
                ? drafted(drafted)
                : matter == null ? null : changed(matter, event).settled(event.at());
    }

    private static MatterObligations drafted(PlanDrafted drafted) {
        Serves itself = new Serves(drafted.plan(), null);
        Heading heading =
                new Heading(drafted.terms().title(), null, itself, drafted.at(), where(drafted.terms(), drafted.at()));
        return MatterObligations.begin(heading, drafted.by()).settled(drafted.at());
    }

    private static MatterObligations changed(MatterObligations matter, PlanEvent event) {
        return switch (event) {
            case PlanDrafted drafted -> matter;
            case PlanConsulted consulted -> consulted(matter, consulted);
            case PlanEvent.OpinionGiven given -> matter.without(OPINION + given.by());
            case PlanEvent.OpinionMissed missed ->
                matter.change(
                        OPINION + missed.by(), owed -> owed.with(owed.progress().fellSilent()));
            case PlanRevised revised -> revised(matter, revised);
            case PlanIssued issued -> issued(matter, issued);
            case PlanEvent.SolutionAdded added -> matter;
            case PlanEvent.PlanReviewed reviewed -> reviewed(matter, reviewed.kind());
            case PlanEvent.PlanCancelled cancelled -> matter.closed();
            case PlanReminded reminded -> reminded(matter, reminded);
            case PlanEvent.OfTask<?> task -> TaskWatch.after(matter, task.step());
        };
    }

    private static MatterObligations consulted(MatterObligations matter, PlanConsulted consulted) {
        Limit limit = Limit.of(consulted.deadline());
        OpinionRequest before = matter.opinionRequest();
        OpinionRequest opinions = before == null
                ? OpinionRequest.of(consulted.by(), limit, consulted.agencies())
                : before.and(consulted.agencies());
        return asking(matter.asking(opinions), consulted.agencies(), consulted.by(), consulted.at(), limit);
    }

    /** All that were consulted are asked anew. */
    private static MatterObligations revised(MatterObligations matter, PlanRevised revised) {
        MatterObligations titled = matter.with(
                        matter.heading().titled(revised.terms().title()).at(where(revised.terms(), revised.at())))
                .without(Duty.GIVE_OPINION);
        Deadline deadline = revised.deadline();
        OpinionRequest opinions = matter.opinionRequest();
        return deadline == null || opinions == null
                ? titled
                : asking(titled, opinions.agencies(), revised.by(), revised.at(), Limit.of(deadline));
    }

    private static MatterObligations asking(
            MatterObligations matter, Collection<AgencyCode> agencies, AgencyCode by, Instant at, Limit limit) {
        MatterObligations after = matter;
        for (AgencyCode agency : agencies) {
            after = after.owing(OPINION + agency, Obligation.of(Duty.GIVE_OPINION, agency, by, at, limit));
        }
        return after;
    }

    /** The interim reviews in their order, the final one last. */
    private static MatterObligations issued(MatterObligations matter, PlanIssued issued) {
        MatterObligations after = matter.without(Duty.GIVE_OPINION).asking(null);
        List<Deadline> reviews = issued.reviews();
        for (int index = 0; index < reviews.size(); index++) {
            Duty duty = index == reviews.size() - 1 ? Duty.FINAL_REVIEW : Duty.INTERIM_REVIEW;
            after = after.owing(
                    REVIEW + "%03d".formatted(index + 1),
                    Obligation.of(duty, matter.finisher(), null, issued.at(), Limit.of(reviews.get(index))));
        }
        return after;
    }

    private static MatterObligations reviewed(MatterObligations matter, ReviewKind kind) {
        return switch (kind) {
            case INTERIM ->
                matter.find(owed -> owed.duty() == Duty.INTERIM_REVIEW)
                        .map(matter::without)
                        .orElse(matter);
            case FINAL -> matter.closed();
        };
    }

    private static MatterObligations reminded(MatterObligations matter, PlanReminded reminded) {
        return switch (reminded.duty()) {
            case OPINION -> rung(matter, OPINION + reminded.by(), reminded);
            case INTERIM_REVIEW -> review(matter, Duty.INTERIM_REVIEW, reminded);
            case FINAL_REVIEW -> review(matter, Duty.FINAL_REVIEW, reminded);
        };
    }

    private static MatterObligations review(MatterObligations matter, Duty duty, PlanReminded reminded) {
        return matter.find(owed -> owed.duty() == duty
                        && reminded.dueAt().equals(owed.limit().dueAt()))
                .map(key -> rung(matter, key, reminded))
                .orElse(matter);
    }

    private static MatterObligations rung(MatterObligations matter, String key, PlanReminded reminded) {
        return matter.change(key, owed -> owed.with(owed.progress().rung(reminded.overdue())));
    }

    private static Where where(PlanTerms terms, Instant at) {
        return new Where(terms.scope().areas(), Counting.day(at));
    }
}
