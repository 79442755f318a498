package vn.lienthong.views.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.commitment.CommitmentEvent.CallTakenBack;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentCalled;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentFulfilled;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentReminded;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsBegan;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsEnded;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsReviewed;

/** What is owed under an agreement now, and what was done last. */
final class Duties {
    private Duties() {}

    static void in(Present present) {
        Map<String, Commitment> owed = new LinkedHashMap<>();
        List<MatterEvent> events = present.all(CommitmentEvent.class).toList();
        events.forEach(event -> after((CommitmentEvent) event, owed));
        List<Field> all = new ArrayList<>();
        owed.values()
                .forEach(duty -> all.add(
                        Field.group(duty.what(), present.at(events.getLast()).fields(duty))));
        if (!all.isEmpty()) {
            present.several("Việc đang phải làm", events.getLast(), all);
        }
    }

    private static void after(CommitmentEvent event, Map<String, Commitment> owed) {
        switch (event) {
            case CommitmentsBegan began -> add(owed, began.duties());
            case CommitmentsReviewed reviewed -> {
                reviewed.dropped().forEach(duty -> owed.remove(duty.key()));
                add(owed, reviewed.added());
            }
            case CommitmentCalled called -> add(owed, called.duties());
            case CommitmentFulfilled fulfilled -> fulfilled.duties().forEach(duty -> owed.remove(duty.key()));
            case CallTakenBack back -> owed.remove(back.duty().key());
            case CommitmentReminded reminded -> {
                // owed as before
            }
            case CommitmentsEnded ended -> owed.clear();
        }
    }

    private static void add(Map<String, Commitment> owed, List<Commitment> more) {
        more.forEach(duty -> owed.put(duty.key(), duty));
    }
}
