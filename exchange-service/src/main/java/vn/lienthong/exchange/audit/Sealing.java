package vn.lienthong.exchange.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.audit.TreeHead;
import vn.lienthong.contract.custody.CanonicalJson;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/**
 * Reads the audit log in its order and signs heads of its tree: a second after the first entry that none covers, and behind every
 * thousand. Place, tree and head are kept in one transaction, so that heads make one chain over every restart; the log has one
 * partition, so that there is one sealer, however many instances there are, and Kafka fences one that only believes that it is.
 */
public final class Sealing implements ProcessorSupplier<String, byte[], String, Emission> {
    static final String STORE = "sealed";
    /** So many entries wait for a head at most. */
    static final int MOST = 1000;
    /** For so long one does, and no longer. */
    static final Duration LONGEST = Duration.ofSeconds(1);

    private static final URI SOURCE = URI.create("/exchange-service");
    private static final String TREE = "tree";
    private static final byte[] NOTHING = {};

    private final Function<byte[], String> signature;
    private final Counter entries;
    private final Timer waited;

    /** @param signature signs these bytes */
    public Sealing(Function<byte[], String> signature, MeterRegistry meters) {
        this.signature = signature;
        this.entries = meters.counter("lienthong.audit.sealed");
        this.waited = meters.timer("lienthong.audit.sealing");
    }

    /** Kept as often as the transaction ends, and not with each entry. */
    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                        .withCachingEnabled());
    }

    @Override
    public Processor<String, byte[], String, Emission> get() {
        return new Sealer();
    }

    private final class Sealer implements Processor<String, byte[], String, Emission> {
        private @Nullable ProcessorContext<String, Emission> context;
        private @Nullable KeyValueStore<String, byte[]> store;
        private @Nullable Sealed known;
        private long oldest;
        private @Nullable Cancellable timer;

        /** What is remembered ends with a transaction that failed. What was read and not sealed before is looked for once. */
        @Override
        public void init(ProcessorContext<String, Emission> started) {
            context = started;
            store = started.getStateStore(STORE);
            known = null;
            timer = null;
            oldest = started.currentSystemTimeMs();
            look();
        }

        @Override
        public void process(Record<String, byte[]> record) {
            ProcessorContext<String, Emission> task = Objects.requireNonNull(context);
            long offset = task.recordMetadata().orElseThrow().offset();
            Sealed now = sealed().with(record.value() == null ? NOTHING : record.value(), offset);
            keep(now);
            if (now.unsealed() == 1) {
                oldest = record.timestamp();
            }
            look();
            if (now.unsealed() >= MOST) {
                seal(task.currentSystemTimeMs());
            }
        }

        /** There is a timer only while something waits: Kafka Streams closes a transaction whenever one has run. */
        private void look() {
            if (timer == null) {
                timer = Objects.requireNonNull(context).schedule(LONGEST, PunctuationType.WALL_CLOCK_TIME, this::seal);
            }
        }

        private void seal(long millis) {
            if (timer != null) {
                timer.cancel();
                timer = null;
            }
            if (sealed().unsealed() > 0) {
                entries.increment(sealed().unsealed());
                waited.record(Duration.ofMillis(Math.max(0, millis - oldest)));
                keep(sealed().sealedAt(Instant.ofEpochMilli(millis)));
                send(sealed().head(), millis);
            }
        }

        private void send(TreeHead head, long millis) {
            byte[] json = Json.write(new TreeHead.Signed(head, signature.apply(CanonicalJson.of(head))));
            Envelope envelope = Envelope.of("head-" + head.size(), SOURCE, TreeHead.TYPE);
            Emission emission = new Emission(Topics.AUDIT_HEADS, TREE, new Message(envelope, json));
            Objects.requireNonNull(context).forward(new Record<>(TREE, emission, millis, new RecordHeaders()));
        }

        private Sealed sealed() {
            Sealed read = known;
            if (read == null) {
                byte[] kept = Objects.requireNonNull(store).get(TREE);
                read = kept == null ? Sealed.NOTHING : Sealed.read(kept);
                known = read;
            }
            return read;
        }

        private void keep(Sealed now) {
            known = now;
            Objects.requireNonNull(store).put(TREE, now.bytes());
        }
    }
}
