package vn.lienthong.exchange.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Outcome.Status;
import vn.lienthong.fixture.Flow;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.message.Message;

/**
 * Commands from topic to topic, sent in another order than they were written, many of them twice, with restarts between:
 * each has one outcome, whenever it is told, and what is on the log folds to one state.
 */
public final class OnTheLog {
    private OnTheLog() {}

    /** One command of an agency; its number is its id. */
    public record Sent<C>(AgencyCode by, C content) {}

    /** Asserts it of these commands. */
    public static <C extends AgencyCommand, E extends MatterEvent, S> void effectsEachCommandOnce(
            Decider<C, E, S> decider, List<Sent<C>> commands, Set<AgencyCode> enrolled, Path state, Random random) {
        try (Flow flow = Flow.deciding(state, "exchange-service", decider, enrolled)) {
            List<Integer> order = order(commands.size(), random);
            Instant now = Instant.parse("2026-11-23T02:00:00Z");
            for (int number : order) {
                Sent<C> sent = commands.get(number);
                Message message = new Message(
                        Envelope.of(
                                "command-" + number,
                                Sources.of(sent.by()),
                                MessageTypes.of(sent.content()).name()),
                        Json.write(sent.content()));
                flow.send(decider.matter().commands(), TimedLife.MATTER.toString(), message, now);
                now = now.plusSeconds(30);
                if (random.nextInt(15) == 0) {
                    flow.restart();
                }
            }
            holds(decider, flow, order);
        }
    }

    private static <C, E extends MatterEvent, S> void holds(Decider<C, E, S> decider, Flow flow, List<Integer> order) {
        Map<String, Outcome> outcomes = new HashMap<>();
        List<Message> told = flow.read(Topics.OUTCOMES);
        told.forEach(message -> {
            Outcome outcome = (Outcome) message.content();
            assertThat(outcomes.getOrDefault(outcome.command(), outcome)).isEqualTo(outcome);
            outcomes.put(outcome.command(), outcome);
        });
        assertThat(told).hasSameSizeAs(order);
        List<Message> events = flow.read(decider.matter().events());
        assertThat(events)
                .extracting(event -> event.envelope().id())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(outcomes.values().stream()
                        .filter(outcome -> outcome.status() == Status.ACCEPTED)
                        .flatMap(outcome -> outcome.events().stream())
                        .toList());
        assertThat(flow.read(Topics.PARKED)).isEmpty();
        S folded = decider.initial();
        for (Message event : events) {
            @SuppressWarnings("unchecked") // only events of this matter are on its topic
            E happened = (E) event.content();
            folded = decider.evolve(folded, happened);
        }
    }

    /** The first stays the first; the others are shuffled a little, and some come twice. */
    private static List<Integer> order(int size, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            order.add(number);
            if (random.nextInt(3) == 0) {
                order.add(number);
            }
        }
        for (int place = 1; place < order.size() - 1; place++) {
            if (random.nextInt(4) == 0) {
                Collections.swap(order, place, place + 1);
            }
        }
        return order;
    }
}
