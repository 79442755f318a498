package vn.lienthong.acceptance.bench;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** One way from a sender to a receiver. */
interface Way extends AutoCloseable {
    /** Sends message number {@code number}; done when it is acknowledged. */
    CompletionStage<?> send(int number);

    /** Tells the number of each message that has arrived, from its own thread, until closed. */
    void onArrival(Consumer<Integer> arrived);

    @Override
    void close();
}
