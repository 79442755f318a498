package vn.lienthong.reporting.statistics;

import java.net.URI;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/** The stream of cells: each event adds one to its cell, once, under one transaction with the reading of the event. */
final class Tally {
    private static final Logger log = LoggerFactory.getLogger(Tally.class);
    private static final URI SOURCE = URI.create("/reporting-service");

    private final Counting counting;

    Tally(Counting counting) {
        this.counting = counting;
    }

    KStream<String, Emission> of(KStream<String, byte[]> events) {
        ProcessorSupplier<String, byte[], String, byte[]> cells = () -> new ContextualProcessor<>() {
            @Override
            public void process(Record<String, byte[]> record) {
                count(record)
                        .ifPresent(cell ->
                                context().forward(record.withKey(cell.key()).withValue(Json.write(cell))));
            }
        };
        return events.process(cells, Named.as("cell-of-event"))
                .groupByKey(Grouped.with("cells", Serdes.String(), Serdes.ByteArray()))
                .reduce(Tally::add, Materialized.as("cells"))
                .toStream()
                .map((key, cell) -> KeyValue.pair(key, emission(key, cell)));
    }

    private Optional<Cell> count(Record<String, byte[]> record) {
        try {
            Message message = Message.read(record.headers(), record.value());
            return message.content() instanceof MatterEvent event ? counting.cell(event) : Optional.empty();
        } catch (RuntimeException e) {
            log.error("an event of the log cannot be counted: {}", record.key(), e);
            return Optional.empty();
        }
    }

    private static byte[] add(byte[] sum, byte[] one) {
        Cell cell = Json.read(sum, Cell.class);
        return Json.write(cell.with(cell.value() + Json.read(one, Cell.class).value()));
    }

    private static Emission emission(String key, byte[] cell) {
        Cell counted = Json.read(cell, Cell.class);
        String id = key + "#" + counted.value();
        Envelope envelope = Envelope.of(id, SOURCE, MessageTypes.of(counted).name());
        return new Emission(Topics.STATISTICS, key, new Message(envelope, cell));
    }
}
