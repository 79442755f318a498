package vn.lienthong.runtime.parking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.parking.Parking.Position;

class ParkingTest {
    /** What the broker takes at most, as enrolment sets it; a larger record would stop the stream that sends it. */
    private static final int LARGEST_RECORD = 2 * 1024 * 1024;

    private static final Position HERE = new Position("agency.MS-15.outbox", 0, 4711);
    private static final Instant NOW = Instant.parse("2026-11-20T02:15:30Z");

    private final Parking parking = new Parking("intake-service");

    @Test
    void keepsARecordWholeWithWhereItWasReadAndWhy() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", bytes("1")).add("ce_type", null);

        Emission emission = park(headers, bytes("{"));

        assertThat(emission.topic()).isEqualTo(Topics.PARKED);
        assertThat(emission.key()).isEqualTo("agency.MS-15.outbox-0@4711");
        assertThat(emission.message().envelope().type()).isEqualTo(Parking.TYPE);
        Parked parked = read(emission);
        assertThat(parked.service()).isEqualTo("intake-service");
        assertThat(parked.topic()).isEqualTo("agency.MS-15.outbox");
        assertThat(parked.offset()).isEqualTo(4711);
        assertThat(parked.key()).isEqualTo("a key");
        assertThat(parked.headers()).containsEntry("ce_id", "1").containsEntry("ce_type", "");
        assertThat(parked.payload()).isEqualTo(bytes("{"));
        assertThat(parked.reasons()).extracting(Reason::code).containsExactly(ReasonCode.FAULT);
        assertThat(parked.at()).isEqualTo(NOW);
    }

    @Test
    void keepsATombstone() {
        assertThat(read(park(new RecordHeaders(), null)).payload()).isNull();
    }

    @Test
    void keepsAPayloadOfAMebibyteWhole() {
        byte[] payload = new byte[1024 * 1024];

        Emission emission = park(new RecordHeaders(), payload);

        assertThat(read(emission).payload()).isEqualTo(payload);
        assertThat(emission.message().payload()).hasSizeLessThan(LARGEST_RECORD);
    }

    @Test
    void leavesALargerPayloadWhereItWasReadAndTheBrokerStillTakesTheRecord() {
        Emission emission = park(new RecordHeaders(), new byte[LARGEST_RECORD - 1000]);

        assertThat(emission.message().payload()).hasSizeLessThan(LARGEST_RECORD);
        assertThat(read(emission).payload()).isNull();
        assertThat(read(emission).offset()).isEqualTo(4711);
    }

    @Test
    void shortensHeadersThatWouldMakeTheRecordTooLarge() {
        RecordHeaders headers = new RecordHeaders();
        for (int index = 0; index < 1000; index++) {
            headers.add("bomb-" + index, new byte[2000]);
        }

        Emission emission = park(headers, new byte[1024 * 1024]);

        assertThat(emission.message().payload()).hasSizeLessThan(LARGEST_RECORD);
        assertThat(read(emission).headers()).containsKey("bomb-0");
    }

    @Test
    void shortensNamesOfHeadersAndTheKeyAsWell() {
        Header longName = new RecordHeader("\u0001".repeat(500_000), bytes("x"));
        String longKey = "\u0001".repeat(500_000);

        Emission emission = parking.park(HERE, longKey, List.of(longName), new byte[1024 * 1024], List.of(), NOW);

        assertThat(emission.message().payload()).hasSizeLessThan(LARGEST_RECORD);
    }

    @Test
    void cutsNoCharacterInTwo() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("boat", bytes("x".repeat(4095) + "🚤"));

        assertThat(read(park(headers, new byte[0])).headers()).containsEntry("boat", "x".repeat(4095));
    }

    private Emission park(RecordHeaders headers, byte[] payload) {
        return parking.park(
                HERE, "a key", headers, payload, List.of(Reason.of(ReasonCode.FAULT, null, "Hệ thống gặp lỗi.")), NOW);
    }

    private static Parked read(Emission emission) {
        return Json.read(emission.message().payload(), Parked.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
