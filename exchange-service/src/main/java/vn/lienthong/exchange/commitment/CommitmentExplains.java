package vn.lienthong.exchange.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.commitment.CommitmentCommand.FulfilCommitment;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.commitment.CommitmentState.Kept;
import vn.lienthong.exchange.commitment.CommitmentState.Over;
import vn.lienthong.exchange.commitment.CommitmentState.Unkept;
import vn.lienthong.views.explain.Explains;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

/** Explains what is owed under an agreement: what was done of it, and who still owes what by when. */
final class CommitmentExplains implements Explains<CommitmentEvent> {
    private final Wording wording;

    /** @param names the short name of an agency */
    CommitmentExplains(Function<AgencyCode, String> names) {
        this.wording = new Wording(names);
    }

    @Override
    public Matter matter() {
        return Matter.COMMITMENT;
    }

    @Override
    public Explanation explain(List<CommitmentEvent> events, LocalDate today) {
        CommitmentState state = new Unkept();
        List<Step> past = new ArrayList<>();
        for (CommitmentEvent event : events) {
            state = Evolving.after(state, event);
            past.add(Step.of(event, wording, Commitments.attributes(event).basis()));
        }
        return switch (state) {
            case Kept kept ->
                new Explanation(
                        stateVi(kept),
                        past,
                        kept.owed().values().stream()
                                .map(CommitmentExplains::next)
                                .toList());
            case Over over -> new Explanation("Quy chế hết hiệu lực", past, List.of());
            case Unkept unkept -> throw new IllegalArgumentException("nothing has happened");
        };
    }

    private static String stateVi(Kept kept) {
        long overdue = kept.owed().values().stream()
                .filter(owing -> owing.stage() == Owing.Stage.OVERDUE)
                .count();
        return kept.owed().isEmpty()
                ? "Không còn việc nào đang nợ theo quy chế"
                : "Còn %d việc đang nợ theo quy chế, %d quá hạn"
                        .formatted(kept.owed().size(), overdue);
    }

    private static Next next(Owing owing) {
        String round =
                owing.duty().round() == null ? "" : ", kỳ " + owing.duty().round();
        String late = owing.stage() == Owing.Stage.OVERDUE ? " (đã quá hạn)" : "";
        return Next.owed(
                owing.duty().by(),
                "%s%s%s: %s"
                        .formatted(
                                owing.duty().kind().nameVi(),
                                round,
                                late,
                                owing.duty().what()),
                FulfilCommitment.class,
                owing.duty().dueAt(),
                owing.duty().basis());
    }
}
