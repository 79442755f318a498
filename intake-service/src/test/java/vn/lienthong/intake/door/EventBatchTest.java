package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.runtime.web.Refusal;

class EventBatchTest {
    @Test
    void takesEachEventAsTheBytesThatStandThere() {
        List<Arrival> events =
                read("\uFEFF [ {\"id\":\"1\", \"data\": {\"số\" : 1.10}},\n{\"id\":\"2\",\"data\":{}} ]");

        assertThat(events).extracting(event -> event.attributes().get("id")).containsExactly("1", "2");
        assertThat(events.getFirst().payload()).asString(StandardCharsets.UTF_8).isEqualTo("{\"số\" : 1.10}");
    }

    @Test
    void whatIsWrongWithOneEventCostsNoOther() {
        String deep = "{\"id\":\"1\",\"data\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        String large = "{\"id\":\"2\",\"data\":\"" + "x".repeat(Payloads.LARGEST) + "\"}";

        List<Arrival> events = read("[" + deep + "," + large + ",7,\"x\",null,{\"id\":\"6\",\"data\":{}}]");

        assertThat(events).hasSize(6);
        assertThat(events.subList(0, 5)).allMatch(event -> !event.found().isEmpty());
        assertThat(events.getLast().found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "7", "[", "[{}", "[{},]", "[{}] 1", "[{}]{}", "[{\"a\":}]", "]"})
    void refusesWhatIsNoBatch(String body) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(body)).withMessageContaining("Lô");
    }

    @Test
    void refusesMoreThanItHolds() {
        String many = IntStream.rangeClosed(0, EventBatch.MOST_EVENTS)
                .mapToObj(number -> "{}")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(read("[]")).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(many)).withMessageContaining("1000");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read("[" + " ".repeat(EventBatch.LARGEST) + "]"))
                .withMessageContaining("5 MiB");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> EventBatch.read(Arrivals.LAO_CAI, new byte[] {'[', (byte) 0xff, ']'}, Arrivals.NOW));
    }

    private static List<Arrival> read(String body) {
        return EventBatch.read(Arrivals.LAO_CAI, body.getBytes(StandardCharsets.UTF_8), Arrivals.NOW);
    }
}
