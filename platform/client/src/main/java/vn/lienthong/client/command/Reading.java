package vn.lienthong.client.command;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.Inbox;
import vn.lienthong.client.rest.RestInbox;

/**
 * One reading of an inbox.
 *
 * @param types which types are shown
 * @param limit how many are shown at most
 * @param follow whether to wait for more when everything that is there was shown
 */
record Reading(Predicate<String> types, long limit, boolean follow) {
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Shows what there is to show. @return how many were shown. @throws CannotRun if the broker falls silent on the way */
    long run(Inbox inbox, Consumer<Delivery> show, BooleanSupplier stopped) {
        long shown = 0;
        long end = inbox.end();
        long heard = System.nanoTime();
        while (shown < limit && !stopped.getAsBoolean() && (follow || inbox.position() < end)) {
            long before = inbox.position();
            for (Delivery delivery : inbox.read(TICK)) {
                if (shown < limit && types.test(delivery.envelope().type())) {
                    show.accept(delivery);
                    shown++;
                }
            }
            if (inbox.position() > before) {
                heard = System.nanoTime();
            } else if (!follow && System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new CannotRun(
                        ExitCodes.NO_ANSWER, "Kafka ngừng trả lời khi đang đọc.", new IllegalStateException("silence"));
            }
        }
        return shown;
    }

    /** The same over REST. @throws vn.lienthong.client.rest.RestTrouble if the service does not answer, or refuses */
    long run(RestInbox inbox, Consumer<Delivery> show, BooleanSupplier stopped) {
        long shown = 0;
        do {
            int most = (int) Math.min(RestInbox.MOST, limit - shown);
            for (Delivery delivery : inbox.read(follow ? RestInbox.LONGEST_WAIT : Duration.ZERO, most)) {
                if (types.test(delivery.envelope().type())) {
                    show.accept(delivery);
                    shown++;
                }
            }
        } while (shown < limit && !stopped.getAsBoolean() && (follow || inbox.hasMore()));
        return shown;
    }
}
