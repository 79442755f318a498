package vn.lienthong.client.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.FormText;
import vn.lienthong.client.rest.RestTrouble.Kind;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;

/**
 * Reads the inbox of one agency over REST: the events of its Kafka inbox, in their order. Who has worked on what was read
 * keeps the {@link #cursor}, and begins behind it the next time, whenever that is. For one thread; only {@link #stop} may be
 * called by another.
 */
public final class RestInbox {
    /** In place of a cursor: what comes from now on. */
    public static final String LATEST = "latest";

    /** The longest that the service waits for something to come. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** How many events are given at once at most. */
    public static final int MOST = 500;

    private static final Set<String> NO_ATTRIBUTES = Set.of("data", "datacontenttype");

    private final AgencyRest notification;
    private @Nullable String cursor;
    private boolean more = true;
    private volatile boolean stopped;
    private volatile @Nullable Thread reading;

    /**
     * @param notification the notification service, asked as that agency
     * @param after a cursor of this inbox, {@link #LATEST}, or null for the beginning
     */
    public RestInbox(AgencyRest notification, @Nullable String after) {
        this.notification = notification;
        this.cursor = after;
    }

    /**
     * What comes next, oldest first; empty if nothing does within that time, or the reading was stopped.
     *
     * @param wait in whole seconds, at most {@link #LONGEST_WAIT}
     * @param most how many events at most, from 1 to {@link #MOST}
     * @throws RestTrouble if the service does not answer, or does not know the cursor
     */
    public List<Delivery> read(Duration wait, int most) {
        String after = cursor == null ? "" : "&after=" + FormText.of(cursor);
        String path = "/api/v1/inbox?limit=%d&wait=%d%s".formatted(most, wait.toSeconds(), after);
        reading = Thread.currentThread();
        try {
            JsonNode page = stopped
                    ? Json.mapper().createObjectNode()
                    : notification.get(path, wait).json();
            return deliveries(page);
        } catch (RestTrouble trouble) {
            if (stopped && trouble.kind() == Kind.STOPPED) {
                Thread.interrupted(); // what stop has set is no one else's to know
                return List.of();
            }
            throw trouble;
        } finally {
            reading = null;
        }
    }

    private List<Delivery> deliveries(JsonNode page) {
        List<Delivery> deliveries = new ArrayList<>();
        page.path("events").forEach(item -> delivery(item).ifPresent(deliveries::add));
        cursor = page.path("next").asString(cursor);
        more = page.path("more").asBoolean(false);
        return deliveries;
    }

    private static Optional<Delivery> delivery(JsonNode item) {
        Map<String, String> attributes = new HashMap<>();
        JsonNode event = item.path("event");
        event.properties().stream()
                .filter(member -> !NO_ATTRIBUTES.contains(member.getKey()))
                .forEach(member ->
                        attributes.put(member.getKey(), member.getValue().asString("")));
        try {
            return Optional.of(new Delivery(
                    item.path("position").asLong(), Envelope.from(attributes), Json.write(event.path("data"))));
        } catch (IllegalArgumentException noEnvelope) {
            return Optional.empty();
        }
    }

    /** With which to go on behind all that was read; null if nothing was, and it began at the beginning. */
    public @Nullable String cursor() {
        return cursor;
    }

    /** Whether there was more when it was last read. */
    public boolean hasMore() {
        return more;
    }

    /** Makes a {@link #read} that is waiting return at once, or else the next one. */
    public void stop() {
        stopped = true;
        Thread waiting = reading;
        if (waiting != null) {
            waiting.interrupt();
        }
    }
}
