package vn.lienthong.runtime.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.runtime.BrokerAccess;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.web.Refusal;

/** Puts reads on the audit log, beside whoever gathers the answer, and waits until the broker has them. The producer is opened by the first. */
public final class ReadsOnTheLog implements ReadLog, AutoCloseable {
    /** For so long a reader waits, in milliseconds. */
    private static final int PATIENCE = 2000;

    private static final Logger log = LoggerFactory.getLogger(ReadsOnTheLog.class);

    private final SingletonSupplier<Producer<String, byte[]>> producer;
    private final URI source;
    private final Timer noted;
    private final ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean opened;

    /** What is not kept within its patience is refused, and may be on the log all the same: noted too often, never too seldom. */
    public static ReadsOnTheLog of(BrokerAccess access, ServiceSettings settings, MeterRegistry meters) {
        Map<String, Object> config = new HashMap<>(access.properties());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, settings.kafka().username() + "-reads");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE);
        return new ReadsOnTheLog(
                SingletonSupplier.of(
                        () -> new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())),
                URI.create("/" + settings.kafka().username()),
                meters);
    }

    /** @param source of the service that answers */
    ReadsOnTheLog(SingletonSupplier<Producer<String, byte[]>> producer, URI source, MeterRegistry meters) {
        this.producer = producer;
        this.source = source;
        this.noted = meters.timer("lienthong.audit.reads");
    }

    @Override
    public Noting note(List<Read> reads) {
        Timer.Sample waited = Timer.start();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        Future<List<Future<?>>> sent = aside.submit(() -> send(reads, deadline));
        return () -> await(sent, deadline, waited);
    }

    private void await(Future<List<Future<?>>> sent, long deadline, Timer.Sample waited) {
        try {
            for (Future<?> each : sent.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                each.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException failure) {
            throw refused(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw refused(interrupted);
        } finally {
            waited.stop(noted);
        }
    }

    /** What is refused meanwhile is not noted any more. */
    private List<Future<?>> send(List<Read> reads, long deadline) throws TimeoutException {
        List<Future<?>> sent = new ArrayList<>();
        for (Read read : reads) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("reads are not noted in time");
            }
            sent.add(send(read));
        }
        return sent;
    }

    private Future<?> send(Read read) {
        opened = true;
        Emission emission = Audited.entry(read, UUID.randomUUID().toString(), source, read.matter());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                emission.topic(), emission.key(), emission.message().payload());
        emission.message().writeTo(record.headers());
        return producer.obtain().send(record);
    }

    private static Refusal refused(Exception failure) {
        log.warn("a read cannot be noted, and is refused", failure);
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Chưa ghi được vào nhật ký ai đọc hồ sơ này, nên chưa trả lời nội dung; hãy hỏi lại sau ít giây.",
                List.of());
    }

    @Override
    public void close() {
        aside.close();
        if (opened) {
            producer.obtain().close();
        }
    }
}
