package vn.lienthong.exchange.watch;

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
import vn.lienthong.exchange.basis.Where;
import vn.lienthong.registry.calendar.Counting;

/** What is owed on a plan: opinions on the draft, then tasks and reviews; its lead brings it to its end. */
final class PlanWatch {
    private static final String OPINION = "opinion/";
    private static final String REVIEW = "review/";

    private PlanWatch() {}

    static @Nullable Sheet after(@Nullable Sheet sheet, PlanEvent event) {
        return event instanceof PlanDrafted drafted
                ? drafted(drafted)
                : sheet == null ? null : changed(sheet, event).settled(event.at());
    }

    private static Sheet drafted(PlanDrafted drafted) {
        Serves itself = new Serves(drafted.plan(), null);
        Heading heading =
                new Heading(drafted.terms().title(), null, itself, drafted.at(), where(drafted.terms(), drafted.at()));
        return Sheet.begin(heading, drafted.by()).settled(drafted.at());
    }

    private static Sheet changed(Sheet sheet, PlanEvent event) {
        return switch (event) {
            case PlanDrafted drafted -> sheet;
            case PlanConsulted consulted -> consulted(sheet, consulted);
            case PlanEvent.OpinionGiven given -> sheet.without(OPINION + given.by());
            case PlanEvent.OpinionMissed missed ->
                sheet.change(
                        OPINION + missed.by(), owed -> owed.with(owed.reach().fellSilent()));
            case PlanRevised revised -> revised(sheet, revised);
            case PlanIssued issued -> issued(sheet, issued);
            case PlanEvent.SolutionAdded added -> sheet;
            case PlanEvent.PlanReviewed reviewed -> reviewed(sheet, reviewed.kind());
            case PlanEvent.PlanCancelled cancelled -> sheet.closed();
            case PlanReminded reminded -> reminded(sheet, reminded);
            case PlanEvent.OfTask<?> task -> TaskWatch.after(sheet, task.step());
        };
    }

    private static Sheet consulted(Sheet sheet, PlanConsulted consulted) {
        Limit limit = limit(consulted.deadline());
        Asked before = sheet.asked();
        Asked asked = before == null
                ? Asked.of(consulted.by(), limit, consulted.agencies())
                : before.and(consulted.agencies());
        return asking(sheet.asking(asked), consulted.agencies(), consulted.by(), consulted.at(), limit);
    }

    /** All that were consulted are asked anew. */
    private static Sheet revised(Sheet sheet, PlanRevised revised) {
        Sheet titled = sheet.with(
                        sheet.heading().titled(revised.terms().title()).at(where(revised.terms(), revised.at())))
                .without(Duty.GIVE_OPINION);
        Deadline deadline = revised.deadline();
        Asked asked = sheet.asked();
        return deadline == null || asked == null
                ? titled
                : asking(titled, asked.agencies(), revised.by(), revised.at(), limit(deadline));
    }

    private static Sheet asking(Sheet sheet, Collection<AgencyCode> agencies, AgencyCode by, Instant at, Limit limit) {
        Sheet after = sheet;
        for (AgencyCode agency : agencies) {
            after = after.owing(OPINION + agency, Obligation.of(Duty.GIVE_OPINION, agency, by, at, limit));
        }
        return after;
    }

    /** The interim reviews in their order, the final one last. */
    private static Sheet issued(Sheet sheet, PlanIssued issued) {
        Sheet after = sheet.without(Duty.GIVE_OPINION).asking(null);
        List<Deadline> reviews = issued.reviews();
        for (int index = 0; index < reviews.size(); index++) {
            Duty duty = index == reviews.size() - 1 ? Duty.FINAL_REVIEW : Duty.INTERIM_REVIEW;
            after = after.owing(
                    REVIEW + "%03d".formatted(index + 1),
                    Obligation.of(duty, sheet.finisher(), null, issued.at(), limit(reviews.get(index))));
        }
        return after;
    }

    private static Sheet reviewed(Sheet sheet, ReviewKind kind) {
        return switch (kind) {
            case INTERIM ->
                sheet.find(owed -> owed.duty() == Duty.INTERIM_REVIEW)
                        .map(sheet::without)
                        .orElse(sheet);
            case FINAL -> sheet.closed();
        };
    }

    private static Sheet reminded(Sheet sheet, PlanReminded reminded) {
        return switch (reminded.duty()) {
            case OPINION -> rung(sheet, OPINION + reminded.by(), reminded);
            case INTERIM_REVIEW -> review(sheet, Duty.INTERIM_REVIEW, reminded);
            case FINAL_REVIEW -> review(sheet, Duty.FINAL_REVIEW, reminded);
        };
    }

    private static Sheet review(Sheet sheet, Duty duty, PlanReminded reminded) {
        return sheet.find(owed -> owed.duty() == duty
                        && reminded.dueAt().equals(owed.limit().dueAt()))
                .map(key -> rung(sheet, key, reminded))
                .orElse(sheet);
    }

    private static Sheet rung(Sheet sheet, String key, PlanReminded reminded) {
        return sheet.change(key, owed -> owed.with(owed.reach().rung(reminded.overdue())));
    }

    private static Where where(PlanTerms terms, Instant at) {
        return new Where(terms.scope().areas(), Counting.day(at));
    }

    static Limit limit(Deadline deadline) {
        return new Limit(deadline.dueAt(), null, deadline.byDefault());
    }
}
