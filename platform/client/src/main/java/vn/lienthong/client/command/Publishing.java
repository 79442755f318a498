package vn.lienthong.client.command;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.AgencyClient;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.Inbox;

/**
 * Sends commands and waits for what becomes of them. At most {@value #WINDOW} are under way at a time, so that a file of
 * any size goes through; patience begins anew with every sign of life.
 */
final class Publishing {
    private static final int WINDOW = 500;
    private static final Duration TICK = Duration.ofMillis(200);

    private final AgencyClient client;
    private final @Nullable Inbox inbox;
    private final Report report;
    private final Duration patience;
    private final Awaited awaited = new Awaited();
    private final BlockingQueue<Ack> acks = new LinkedBlockingQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private Tally tally = Tally.NOTHING;
    private long quietSince = System.nanoTime();

    /** What the broker said of one command. */
    private record Ack(
            Awaited.Sending sending,
            @Nullable RecordMetadata position,
            @Nullable Throwable trouble) {}

    /** @param inbox where outcomes are read; null if they are not waited for */
    Publishing(AgencyClient client, @Nullable Inbox inbox, Report report, Duration patience) {
        this.client = client;
        this.inbox = inbox;
        this.report = report;
        this.patience = patience;
    }

    /** Sends one more, waiting first while too many are under way. @throws CannotRun if nothing is heard any more */
    void send(Publication publication) {
        while (outstanding() >= WINDOW) {
            if (isTooQuiet()) {
                finish();
                throw new CannotRun(
                        ExitCodes.NO_ANSWER,
                        "Đã dừng gửi: %d giây không có kết quả nào. Từ mã %s trở đi chưa gửi."
                                .formatted(patience.toSeconds(), Wording.line(publication.id())),
                        new IllegalStateException());
            }
            listen();
        }
        Awaited.Sending sending = awaited.add(publication);
        underWay.incrementAndGet();
        client.publish(publication.id(), publication.type(), publication.data(), publication.officer())
                .whenComplete((position, trouble) -> {
                    acks.add(new Ack(sending, position, trouble));
                    underWay.decrementAndGet();
                });
    }

    /** Waits for the rest and says how it went. */
    Tally finish() {
        while (outstanding() > 0 && !isTooQuiet()) {
            listen();
        }
        acknowledgeAll();
        awaited.rest().forEach(report::unanswered);
        tally = tally.withUnanswered(awaited.size());
        report.ended(tally, inbox != null);
        return tally;
    }

    /** How many have an outcome. */
    int settled() {
        return tally.accepted() + tally.refused() + tally.parked();
    }

    private int outstanding() {
        return Math.max(underWay.get(), awaited.size());
    }

    private boolean isTooQuiet() {
        return System.nanoTime() - quietSince > patience.toNanos();
    }

    private void listen() {
        if (inbox == null) {
            acknowledgeNext();
            return;
        }
        acknowledgeAll();
        for (Delivery delivery : inbox.read(TICK)) {
            delivery.outcome().flatMap(awaited::answered).ifPresent(this::settle);
        }
    }

    private void acknowledgeNext() {
        try {
            Ack ack = acks.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
            if (ack != null) {
                acknowledge(ack);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun(ExitCodes.NO_ANSWER, "Đã dừng.", stopped);
        }
    }

    private void acknowledgeAll() {
        for (Ack ack = acks.poll(); ack != null; ack = acks.poll()) {
            acknowledge(ack);
        }
    }

    private void acknowledge(Ack ack) {
        quietSince = System.nanoTime();
        Publication publication = ack.sending().publication();
        RecordMetadata position = ack.position();
        Throwable trouble = ack.trouble();
        if (trouble != null) {
            awaited.forget(ack.sending());
            tally = tally.withFailed();
            report.notSent(publication, trouble);
            return;
        }
        tally = tally.withSent();
        if (inbox == null) {
            awaited.forget(ack.sending());
            report.sent(publication, String.valueOf(position));
        } else {
            awaited.placed(ack.sending(), String.valueOf(position)).ifPresent(this::settle);
        }
    }

    private void settle(Awaited.Answered answered) {
        quietSince = System.nanoTime();
        tally = tally.with(answered.outcome().status());
        report.settled(answered.publication(), answered.outcome());
    }
}
