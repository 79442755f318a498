package vn.lienthong.acceptance.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Standalone;

/** The exchange itself: agencies open case files, and the standing office's inbox or the statistics tell that they are there. */
final class Exchange implements Way {
    private static final String TYPE = "vn.lienthong.casefile.open.v1";
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
    static Exchange overKafka(Standalone system, List<AgencyCode> agencies, byte[] payload) {
        Map<AgencyCode, Sender> senders = agencies.stream()
                .collect(java.util.stream.Collectors.toMap(
                        agency -> agency, agency -> new Sender(login(system, agency))));
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
            Standalone system, List<AgencyCode> agencies, Map<AgencyCode, String> tokens, byte[] payload) {
        HttpClient http = HttpClient.newHttpClient();
        URI events = URI.create(system.ports().url(Part.INTAKE) + "/api/v1/events");
        Door door = (agency, id) -> http.sendAsync(
                HttpRequest.newBuilder(events)
                        .header("Authorization", "Bearer " + tokens.get(agency))
                        .header("content-type", "application/json")
                        .header("ce-specversion", "1.0")
                        .header("ce-id", id)
                        .header("ce-source", Sources.of(agency).toString())
                        .header("ce-type", TYPE)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(payload))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return new Exchange("rest", agencies, door, inbox(system), false, http);
    }

    /** Over Kafka, to the topic of statistics: a message has arrived when the count has risen by as many. */
    static Exchange toStatistics(Standalone system, List<AgencyCode> agencies, byte[] payload) {
        Map<String, Object> login = KafkaLogin.of(system.bootstrapServers(), system.credentials(), "operator")
                .properties();
        AgencyCode one = agencies.getFirst();
        Sender sender = new Sender(login(system, one));
        Door door = (agency, id) -> sender.send(record(one, id, payload));
        return new Exchange("statistics", List.of(one), door, new Arrivals(login, Topics.STATISTICS, 4), true, sender);
    }

    private static Arrivals inbox(Standalone system) {
        return new Arrivals(
                login(system, Example.OFFICE), Topics.inbox(Example.OFFICE).name(), 1);
    }

    private static Map<String, Object> login(Standalone system, AgencyCode agency) {
        return KafkaLogin.of(system.bootstrapServers(), system.credentials(), agency.value())
                .properties();
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
