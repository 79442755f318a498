package vn.lienthong.acceptance.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Topic;
import vn.lienthong.contract.Topics;

/** The inboxes of many agencies, read by the operator as one: how often a matter has come in them, and how much to each of them. */
final class Inboxes implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    private final Arrivals arrivals;
    private final Map<String, AtomicInteger> bySubject = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> byTopic = new ConcurrentHashMap<>();

    Inboxes(Served system, List<AgencyCode> agencies) {
        List<TopicPartition> partitions = agencies.stream()
                .map(Topics::inbox)
                .flatMap((Topic topic) -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
        arrivals = new Arrivals(system.login("operator"), partitions);
        arrivals.each(this::arrived);
    }

    private void arrived(ConsumerRecord<byte[], byte[]> record) {
        Header subject = record.headers().lastHeader("ce_subject");
        if (subject != null) {
            count(bySubject, new String(subject.value(), StandardCharsets.UTF_8));
        }
        count(byTopic, record.topic());
    }

    private static void count(Map<String, AtomicInteger> counts, String name) {
        counts.computeIfAbsent(name, each -> new AtomicInteger()).incrementAndGet();
    }

    /** Until so many messages of a matter have come. @return milliseconds since then */
    double await(String subject, int messages, long begin) throws InterruptedException {
        return await(bySubject, subject, messages, begin);
    }

    /** How many messages have come to one agency since all are read. */
    int come(AgencyCode agency) {
        return come(byTopic, Topics.inbox(agency).name());
    }

    /** Until so many have. */
    void awaitAll(AgencyCode agency, int messages) throws InterruptedException {
        await(byTopic, Topics.inbox(agency).name(), messages, System.nanoTime());
    }

    private static int come(Map<String, AtomicInteger> counts, String name) {
        return counts.getOrDefault(name, new AtomicInteger()).get();
    }

    private static double await(Map<String, AtomicInteger> counts, String name, int messages, long begin)
            throws InterruptedException {
        while (come(counts, name) < messages) {
            if (System.nanoTime() - begin > PATIENCE) {
                throw new IllegalStateException(
                        "%s: %s of %d messages have come".formatted(name, come(counts, name), messages));
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    @Override
    public void close() {
        arrivals.close();
    }
}
