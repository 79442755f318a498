package vn.lienthong.intake.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.streams.state.KeyValueStore;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.TriesCounted;
import vn.lienthong.contract.deconfliction.TryPattern;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.intake.blinding.BlindingSettings;
import vn.lienthong.intake.blinding.Tries;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.message.Emission;

/**
 * Small domains cannot be tried out: counts the identifiers that each agency registers or names in plans in a day, refuses more than it may, and tells the
 * standing office, once a day for each pattern.
 */
final class CountingTries {
    private static final URI SOURCE = URI.create("/intake-service");

    private final BlindingSettings limits;
    private final MeterRegistry meters;

    CountingTries(BlindingSettings limits, MeterRegistry meters) {
        this.limits = limits;
        this.meters = meters;
    }

    /** What stands against it, and what the standing office is told. */
    record Counted(List<Reason> reasons, List<Emission> told) {
        static final Counted NOTHING = new Counted(List.of(), List.of());
    }

    /** @param store where it is kept how many there were: beside the ids that were let in, each of which begins with a slash */
    Counted count(Arrival arrival, MessageType type, JsonNode content, KeyValueStore<String, String> store) {
        List<Blinded> more = VeilingIdentifiers.in(type.name(), content);
        if (more.isEmpty()) {
            return Counted.NOTHING;
        }
        if (more.size() > limits.mostADay()) {
            meter("refused", more);
            return new Counted(List.of(tooManyAtOnce(type)), List.of());
        }
        LocalDate today = Counting.day(arrival.now());
        String key = "tries of " + arrival.agency();
        String kept = store.get(key);
        Tries before = kept == null ? Tries.none(today) : Json.mapper().readValue(kept, Tries.class);
        Tries.Counted counted = before.and(today, more, limits);
        store.put(key, Json.mapper().writeValueAsString(counted.tries()));
        meter(counted.tooMany() ? "refused" : "counted", more);
        List<Emission> told = counted.suspected().entrySet().stream()
                .map(suspected -> told(arrival.agency(), today, suspected))
                .toList();
        return new Counted(counted.tooMany() ? List.of(tooMany(type)) : List.of(), told);
    }

    private void meter(String result, List<Blinded> tries) {
        meters.counter("lienthong.deconfliction.tries", "result", result).increment(tries.size());
    }

    /** It can be sent on no day: that is no trying out, and nobody is told. */
    private Reason tooManyAtOnce(MessageType type) {
        return Reason.of(
                ReasonCode.TOO_MANY,
                place(type),
                "Một lệnh nêu nhiều nhất %d định danh; hãy chia ra nhiều lệnh, gửi trong nhiều ngày."
                        .formatted(limits.mostADay()));
    }

    private Reason tooMany(MessageType type) {
        return Reason.of(
                ReasonCode.TOO_MANY,
                place(type),
                "Mỗi cơ quan đăng ký đối chiếu nhiều nhất %d định danh một ngày, kể cả định danh đã rút; Văn phòng Thường trực đã được báo. Hãy gửi lại ngày mai."
                        .formatted(limits.mostADay()));
    }

    private static String place(MessageType type) {
        return type.payload() == RegisterInterest.class ? "/subjects" : "/terms/targets";
    }

    private Emission told(AgencyCode agency, LocalDate day, Map.Entry<TryPattern, Long> suspected) {
        TryPattern pattern = suspected.getKey();
        meters.counter("lienthong.deconfliction.suspected", "pattern", pattern.wire())
                .increment();
        String id = "tries-%s-%s-%s".formatted(agency, day, pattern.wire());
        DeconflictionId matter =
                new DeconflictionId(UUID.nameUUIDFromBytes((SOURCE + "|" + id).getBytes(StandardCharsets.UTF_8)));
        TriesCounted notice =
                new TriesCounted(matter, AgencyCode.STANDING_OFFICE, agency, day, pattern, suspected.getValue());
        return Emission.of(notice, matter, id, SOURCE);
    }
}
