package vn.lienthong.views.watch;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.TriesSuspected;

/**
 * What is owed where another agency is interested in the same subject: an answer, by each of them for itself. What waits for somebody
 * to meet waits for nobody to end it.
 */
final class DeconflictionWatch {
    private static final String ANSWER = "answer";
    private static final String CONCLUSION = "conclusion";

    private DeconflictionWatch() {}

    static @Nullable MatterObligations after(@Nullable MatterObligations matter, DeconflictionEvent event) {
        return switch (event) {
            case InterestRegistered registered -> MatterObligations.begin(heading(registered), registered.by());
            case TriesSuspected suspected -> suspected(suspected);
            default -> matter == null ? null : changed(matter, event);
        };
    }

    private static Heading heading(InterestRegistered registered) {
        String kinds = registered.subjects().stream()
                .map(subject -> subject.kind().nameVi())
                .distinct()
                .collect(Collectors.joining(", "));
        String title = registered.reference() == null ? kinds : registered.reference() + ": " + kinds;
        return new Heading(title, null, null, registered.at(), null);
    }

    private static MatterObligations suspected(TriesSuspected suspected) {
        String title =
                "%s: %s".formatted(suspected.agency(), suspected.pattern().nameVi());
        return MatterObligations.begin(new Heading(title, null, null, suspected.at(), null), suspected.by())
                .owing(
                        CONCLUSION,
                        Obligation.of(Duty.CONCLUDE_SUSPICION, suspected.by(), null, suspected.at(), Limit.NONE));
    }

    private static MatterObligations changed(MatterObligations matter, DeconflictionEvent event) {
        return switch (event) {
            case InterestRegistered registered -> matter;
            case TriesSuspected suspected -> matter;
            case DeconflictionEvent.PartnerFound found ->
                matter.owing(
                        ANSWER,
                        Obligation.of(Duty.ANSWER_PARTNER, found.by(), null, found.at(), Limit.of(found.deadline())));
            case DeconflictionEvent.ContactConsented consented -> matter.without(ANSWER);
            case DeconflictionEvent.ContactDeclined declined -> matter.without(ANSWER);
            case DeconflictionEvent.ContactReminded reminded ->
                matter.change(ANSWER, owed -> owed.with(owed.progress().rung(reminded.overdue())));
            case DeconflictionEvent.ContactOpened opened -> matter;
            case DeconflictionEvent.ContactNotOpened not -> matter;
            case DeconflictionEvent.SourcesAsked asked -> matter;
            case DeconflictionEvent.SourcesFound found -> matter;
            case DeconflictionEvent.InterestEndChanged end -> matter;
            case DeconflictionEvent.InterestWithdrawn withdrawn -> matter.closed();
            case DeconflictionEvent.InterestExpired expired -> matter.closed();
            case DeconflictionEvent.InterestEnded ended -> matter.closed();
            case DeconflictionEvent.SuspicionConcluded concluded -> matter.closed();
        };
    }
}
