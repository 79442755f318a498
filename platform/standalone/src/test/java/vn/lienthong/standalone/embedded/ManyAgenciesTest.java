package vn.lienthong.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaUsers;
import vn.lienthong.client.enrolment.Enrolment;
import vn.lienthong.client.enrolment.EnrolmentFailed;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Topic;
import vn.lienthong.contract.Topics;

/** So many agencies at once that the controller would refuse their topics in one request. */
class ManyAgenciesTest {
    private static final List<AgencyCode> AGENCIES = IntStream.range(0, 800)
            .mapToObj(number -> new AgencyCode("PC-%05d".formatted(number)))
            .toList();

    @TempDir
    private Path data;

    private ABroker broker;
    private Enrolment enrolment;
    private Admin admin;

    @BeforeEach
    void start() {
        broker = ABroker.in(data);
        enrolment = Enrolment.by(broker.login(KafkaUsers.OPERATOR));
        admin = Admin.create(broker.login(KafkaUsers.OPERATOR).properties());
    }

    @AfterEach
    void stop() {
        admin.close();
        enrolment.close();
        broker.close();
    }

    @Test
    void areMoreThanTheControllerTakesInOneRequest() {
        var settings = Map.of(
                "max.message.bytes", "2097152",
                "message.timestamp.type", "CreateTime",
                "cleanup.policy", "delete",
                "retention.ms", "-1",
                "retention.bytes", "-1");
        var topics = AGENCIES.stream()
                .flatMap(agency -> Stream.of(Topics.outbox(agency), Topics.inbox(agency)))
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(settings))
                .toList();

        var creating = admin.createTopics(topics, new CreateTopicsOptions().validateOnly(true));

        assertThatThrownBy(() -> creating.all().get())
                .hasCauseInstanceOf(PolicyViolationException.class)
                .hasMessageContaining("excessively large batch");
    }

    @Test
    void areEnrolledAllTheSameAlsoAfterBeingBrokenOffInTheMiddle() throws Exception {
        var credentials = Credentials.ensure(data, AGENCIES);
        breakOffOnceSomeTopicsAreThere(credentials);

        assertThat(enrolment.provision(credentials).nothing()).isFalse();

        assertThat(topics()).containsAll(names(AGENCIES));
        assertThat(enrolment.provision(credentials).nothing()).isTrue();
        var last = AGENCIES.getLast();
        ABroker.write(
                new ABroker(broker.broker(), credentials).login(last.value()),
                Topics.outbox(last).name(),
                "của cơ quan sau cùng");
    }

    private void breakOffOnceSomeTopicsAreThere(Credentials credentials) throws Exception {
        var outcome = new CompletableFuture<@Nullable Throwable>();
        var enrolling = Thread.ofPlatform()
                .start(() -> outcome.complete(catchThrowable(() -> enrolment.provision(credentials))));
        await().pollInterval(Duration.ofMillis(5)).until(() -> !topics().isEmpty());
        enrolling.interrupt();
        assertThat(outcome.get()).isInstanceOf(EnrolmentFailed.class);
    }

    private Set<String> topics() throws Exception {
        return admin.listTopics().names().get();
    }

    private static List<String> names(List<AgencyCode> agencies) {
        return agencies.stream()
                .flatMap(agency -> Stream.of(Topics.outbox(agency), Topics.inbox(agency)))
                .map(Topic::name)
                .toList();
    }
}
