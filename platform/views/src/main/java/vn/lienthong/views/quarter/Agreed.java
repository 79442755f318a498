package vn.lienthong.views.quarter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.commitment.CommitmentKind;

/**
 * An agreement, as the events of what is owed under it say.
 *
 * @param code of the agreement
 * @param parties the agencies that were parties to it at some time of the quarter
 * @param owed the reports of that quarter that are owed still
 */
record Agreed(String code, String titleVi, SortedSet<AgencyCode> parties, List<Commitment> owed) {

    /** @param events what has happened, oldest first, the beginning among them */
    static Agreed of(List<MatterEvent> events, Quarter quarter) {
        String code = "";
        String titleVi = "";
        SortedSet<AgencyCode> parties = new TreeSet<>();
        Map<String, Commitment> owed = new TreeMap<>();
        for (MatterEvent event : events) {
            switch ((CommitmentEvent) event) {
                case CommitmentEvent.CommitmentsBegan began -> {
                    code = began.agreement();
                    titleVi = began.titleVi();
                    if (parties.isEmpty() || began.at().isBefore(quarter.ends())) {
                        stand(parties, began.parties(), !began.at().isAfter(quarter.begins()));
                    }
                    add(owed, began.duties());
                }
                case CommitmentEvent.CommitmentsReviewed reviewed -> {
                    if (reviewed.at().isBefore(quarter.ends())) {
                        stand(parties, reviewed.parties(), !reviewed.at().isAfter(quarter.begins()));
                    }
                    take(owed, reviewed.dropped());
                    add(owed, reviewed.added());
                }
                case CommitmentEvent.CommitmentCalled called -> add(owed, called.duties());
                case CommitmentEvent.CommitmentFulfilled fulfilled -> take(owed, fulfilled.duties());
                case CommitmentEvent.CallTakenBack back -> take(owed, List.of(back.duty()));
                case CommitmentEvent.CommitmentsEnded ended -> take(owed, ended.undone());
                case CommitmentEvent.CommitmentReminded reminded -> {
                    // it is owed as before
                }
            }
        }
        return new Agreed(
                code,
                titleVi,
                parties,
                owed.values().stream()
                        .filter(duty -> duty.kind() == CommitmentKind.REPORT
                                && quarter.label().equals(duty.round()))
                        .toList());
    }

    /** @param instead whether those of before are parties no longer */
    private static void stand(SortedSet<AgencyCode> parties, Collection<AgencyCode> now, boolean instead) {
        if (instead) {
            parties.clear();
        }
        parties.addAll(now);
    }

    private static void add(Map<String, Commitment> owed, Collection<Commitment> duties) {
        duties.forEach(duty -> owed.put(duty.key(), duty));
    }

    private static void take(Map<String, Commitment> owed, Collection<Commitment> duties) {
        duties.forEach(duty -> owed.remove(duty.key()));
    }
}
