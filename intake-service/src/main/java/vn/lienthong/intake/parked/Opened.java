package vn.lienthong.intake.parked;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.parking.Correction;
import vn.lienthong.contract.parking.ParkingEvent;
import vn.lienthong.contract.parking.ParkingEvent.ParkedReplayed;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.intake.outcome.OutcomeView;
import vn.lienthong.runtime.parking.Parked;

/**
 * A parked record as the standing office sees it: all that is known of it but what stands in it.
 *
 * @param state {@code open}, {@code replayed} or {@code discarded}
 * @param sender the agency that sent it; null if none did, or that cannot be told
 * @param reasons all of them
 * @param attributes headers that say what it is and where it came from, by name
 * @param otherHeaders names of the rest, which may say anything
 * @param obstacleVi why it cannot be sent again as it stands; null if it can
 * @param correctable whether a corrected text can be sent in its place
 * @param settlement what was done about it; null while it is open
 */
record Opened(
        String id,
        String state,
        String topic,
        int partition,
        long offset,
        String service,
        String parkedAt,
        @Nullable String sender,
        List<Reason> reasons,
        Map<String, String> attributes,
        List<String> otherHeaders,
        Decoded content,
        @Nullable String obstacleVi,
        boolean correctable,
        @Nullable Settlement settlement) {
    private static final int LONGEST = 200;
    private static final Set<String> TOLD = Set.of(
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "ce_specversion",
            "ce_correlationid",
            "ce_causationid",
            "ce_number",
            "content-type");
    private static final Correction ANY = new Correction("-", "{}");

    /**
     * What was done about it.
     *
     * @param how the event
     * @param command under which id what was sent again is answered; null if nothing was sent
     * @param outcome the answer; null while there is none
     */
    record Settlement(
            ParkingEvent how,
            @Nullable String command,
            @Nullable Outcome outcome) {}

    /** @param outcomes where the answers to commands are found */
    static Opened of(ParkedView.Found found, OutcomeView outcomes) {
        Parked parked = found.parked();
        ParkingEvent how = found.settlement();
        Map<String, String> attributes = new TreeMap<>();
        parked.headers().forEach((name, value) -> {
            if (TOLD.contains(name)) {
                attributes.put(name, Characters.shown(value, LONGEST));
            }
        });
        return new Opened(
                Resending.position(parked),
                ParkedState.of(how).wire(),
                parked.topic(),
                parked.partition(),
                parked.offset(),
                parked.service(),
                parked.at().toString(),
                Resending.sender(parked).map(AgencyCode::value).orElse(null),
                parked.reasons(),
                attributes,
                parked.headers().keySet().stream()
                        .filter(name -> !TOLD.contains(name))
                        .map(name -> Characters.shown(name, LONGEST))
                        .sorted()
                        .toList(),
                Decoded.of(parked.payload()),
                Resending.obstacle(parked, null).orElse(null),
                Resending.obstacle(parked, ANY).isEmpty(),
                how == null ? null : settlement(parked, how, outcomes));
    }

    /** An outcome of before is that by which the record was kept. */
    private static Settlement settlement(Parked parked, ParkingEvent how, OutcomeView outcomes) {
        if (!(how instanceof ParkedReplayed replayed)) {
            return new Settlement(how, null, null);
        }
        String command = Resending.id(parked, replayed.correction());
        Outcome outcome = Resending.sender(parked)
                .flatMap(sender -> outcomes.newest(sender, command))
                .filter(newest -> !newest.at().isBefore(how.at()))
                .orElse(null);
        return new Settlement(how, command, outcome);
    }
}
