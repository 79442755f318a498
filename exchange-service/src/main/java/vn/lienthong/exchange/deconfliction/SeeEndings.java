package vn.lienthong.exchange.deconfliction;

import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.Record;
import vn.lienthong.exchange.finding.Finding;
import vn.lienthong.runtime.message.Message;

/** Passes on which case files, requests and plans have ended, and nothing else of them. */
final class SeeEndings implements Finding.Looking<Served.Change> {
    @Override
    public void look(Record<String, byte[]> record, BiConsumer<String, Served.Change> onward) {
        if (Endings.mayEnd(Message.type(record.headers()))) {
            Endings.seen(Message.read(record.headers(), record.value()))
                    .map(Served.Change::ended)
                    .ifPresent(ended -> onward.accept(record.key(), ended));
        }
    }
}
