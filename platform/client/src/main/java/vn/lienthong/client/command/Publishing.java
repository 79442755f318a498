package vn.lienthong.client.command;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.AgencyClient;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.Inbox;
import vn.lienthong.contract.outcome.Outcome;

/**
 * Sends commands and waits for what becomes of them. At most {@value #WINDOW} are under way at a time, so that a file of
 * any size goes through; time counts from the last outcome on.
 */
final class Publishing {
    private static final int WINDOW = 500;
    private static final Duration TICK = Duration.ofMillis(200);

    private final AgencyClient client;
    private final @Nullable Inbox inbox;
    private final Report report;
    private final Duration patience;
    private final Awaited awaited = new Awaited();
    private final Queue<Ack> acks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private Tally tally = Tally.NOTHING;
    private long quietSince = System.nanoTime();

    /** What the broker said of one command. */
    private record Ack(Awaited.Sending sending, @Nullable RecordMetadata position, @Nullable Throwable trouble) {}

    /** @param inbox where outcomes are read; null if they are not waited for */
    Publishing(AgencyClient client, @Nullable Inbox inbox, Report report, Duration patience) {
        this.client = client;
        this.inbox = inbox;
        this.report = report;
        this.patience = patience;
    }

    /** Sends one more, waiting first while too many are under way. */
    void send(Publication publication) {
        while (outstanding() >= WINDOW && !isTooQuiet()) {
            listen();
        }
        Awaited.Sending sending = awaited.add(publication);
        underWay.incrementAndGet();
        client.publish(publication.id(), publication.type(), publication.data())
                .whenComplete((position, trouble) -> {
                    acks.add(new Ack(sending, position, trouble));
                    underWay.decrementAndGet();
                });
    }

    private int outstanding() {
        return inbox == null ? underWay.get() : awaited.size();
    }

    /** Waits for the rest and says how it went. */
    Tally finish() {
        while (outstanding() > 0 && !isTooQuiet()) {
            listen();
        }
        drainAcks();
        if (inbox != null) {
            awaited.rest().forEach(report::unanswered);
            tally = tally.withUnanswered(awaited.size());
        }
        report.ended(tally, inbox != null);
        return tally;
    }

    int settled() {
        return tally.accepted() + tally.refused() + tally.parked();
    }

    private boolean isTooQuiet() {
        return System.nanoTime() - quietSince > patience.toNanos();
    }

    private void listen() {
        drainAcks();
        if (inbox == null) {
            Thread.onSpinWait();
            return;
        }
        for (Delivery delivery : inbox.read(TICK)) {
            delivery.outcome().flatMap(awaited::answered).ifPresent(this::settle);
        }
    }

    private void drainAcks() {
        for (Ack ack = acks.poll(); ack != null; ack = acks.poll()) {
            quietSince = System.nanoTime();
            RecordMetadata position = ack.position();
            Publication publication = ack.sending().publication();
            if (position == null) {
                awaited.forget(ack.sending());
                tally = tally.withFailed();
                report.notSent(publication, ack.trouble() == null ? new IllegalStateException() : ack.trouble());
            } else {
                tally = tally.withSent();
                if (inbox == null) {
                    awaited.forget(ack.sending());
                    report.sent(publication, position);
                } else {
                    awaited.placed(ack.sending(), position.toString()).ifPresent(this::settle);
                }
            }
        }
    }

    private void settle(Awaited.Answered answered) {
        Outcome outcome = answered.outcome();
        quietSince = System.nanoTime();
        tally = tally.with(outcome.status());
        report.settled(answered.publication(), outcome);
    }
}
