package vn.lienthong.acceptance.bench;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;

/** The exchange itself: agencies open case files, and the standing office's inbox or the statistics tell that they are there. */
final class Exchange implements Way {
    static final String TYPE = "vn.lienthong.casefile.open.v1";
    private static final String OPENED = "vn.lienthong.casefile.opened.v1";

    /** Sends one message of an agency; its id is {@code id}. */
    private interface Door {
        CompletionStage<?> send(AgencyCode agency, String id);
    }

    private final String run;
    private final List<AgencyCode> agencies;
    private final Door door;
    private final Arrivals arrivals;
    private final boolean counted;
    private final AutoCloseable resource;

    private Exchange(
            String run,
            List<AgencyCode> agencies,
            Door door,
            Arrivals arrivals,
            boolean counted,
            AutoCloseable resource) {
        this.run = run;
        this.agencies = agencies;
        this.door = door;
        this.arrivals = arrivals;
        this.counted = counted;
        this.resource = resource;
    }

    /** Over Kafka, each agency as itself, to the inbox of the standing office. */
    static Exchange overKafka(Served system, List<AgencyCode> agencies, byte[] payload) {
        Map<AgencyCode, Sender> senders = agencies.stream()
                .collect(java.util.stream.Collectors.toMap(
                        agency -> agency, agency -> new Sender(system.login(agency.value()))));
        Door door = (agency, id) ->
                java.util.Objects.requireNonNull(senders.get(agency)).send(record(agency, id, payload));
        return new Exchange(
                "kafka",
                agencies,
                door,
                inbox(system),
                false,
                () -> senders.values().forEach(Sender::close));
    }

    /** Over HTTP with a token of each agency, to the inbox of the standing office. */
    static Exchange overRest(
            Served system, List<AgencyCode> agencies, Map<AgencyCode, String> tokens, byte[] payload) {
        HttpClient http = HttpClient.newHttpClient();
        Door door = (agency, id) -> http.sendAsync(
                system.command(agency, String.valueOf(tokens.get(agency)), id, TYPE, payload),
                HttpResponse.BodyHandlers.discarding());
        return new Exchange("rest", agencies, door, inbox(system), false, http);
    }

    /** Over Kafka, to the topic of statistics: a message has arrived when the count has risen by as many. */
    static Exchange toStatistics(Served system, List<AgencyCode> agencies, byte[] payload) {
        Map<String, Object> login = system.login("operator");
        AgencyCode one = agencies.getFirst();
        Sender sender = new Sender(system.login(one.value()));
        Door door = (agency, id) -> sender.send(record(one, id, payload));
        return new Exchange("statistics", List.of(one), door, new Arrivals(login, Topics.STATISTICS, 4), true, sender);
    }

    private static Arrivals inbox(Served system) {
        return new Arrivals(
                system.login(Example.OFFICE.value()), Topics.inbox(Example.OFFICE).name(), 1);
    }

    private static ProducerRecord<byte[], byte[]> record(AgencyCode agency, String id, byte[] payload) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.outbox(agency).name(), payload);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        Sources.of(agency).toString(),
                        "ce_type",
                        TYPE)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public CompletionStage<?> send(int number) {
        return door.send(agencies.get(number % agencies.size()), run + "-" + number);
    }

    @Override
    public void onArrival(Consumer<Integer> arrived) {
        if (counted) {
            arrivals.each(new Counter(Example.COUNTED, arrived));
        } else {
            arrivals.each(record -> number(record).ifPresent(arrived));
        }
    }

    private Optional<Integer> number(ConsumerRecord<byte[], byte[]> record) {
        String cause = header(record, "ce_causationid");
        return OPENED.equals(header(record, "ce_type")) && cause.startsWith(run + "-")
                ? Optional.of(Integer.valueOf(cause.substring(run.length() + 1)))
                : Optional.empty();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException("the sender does not stop", e);
        }
        arrivals.close();
    }
}
