package vn.lienthong.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.standalone.embedded.ABroker.read;
import static vn.lienthong.standalone.embedded.ABroker.write;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.client.credentials.KafkaUsers;
import vn.lienthong.client.enrolment.Enrolment;

class EmbeddedBrokerTest {
    @TempDir
    private static Path data;

    private static ABroker broker;

    @BeforeAll
    static void start() {
        broker = ABroker.in(data);
        try (var enrolment = Enrolment.by(broker.login(KafkaUsers.OPERATOR))) {
            enrolment.provision(broker.credentials());
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void letsAnAgencyWriteItsOutboxAndReadItsInbox() throws Exception {
        write(broker.login("MS-15"), "agency.MS-15.outbox", "một vụ việc");
        write(broker.login(KafkaUsers.EXCHANGE), "agency.MS-15.inbox", "một yêu cầu");

        assertThat(read(broker.login("MS-15"), "agency.MS-15.inbox")).contains("một yêu cầu");
        assertThat(read(broker.login(KafkaUsers.INTAKE), "agency.MS-15.outbox")).contains("một vụ việc");
    }

    @Test
    void refusesAnAgencyTheTopicsOfAnother() {
        var marketSurveillance = broker.login("MS-15");

        assertThatThrownBy(() -> write(marketSurveillance, "agency.CUSTOMS.outbox", "giả mạo"))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read(marketSurveillance, "agency.CUSTOMS.inbox"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void refusesAnAgencyToReadItsOutboxAndToWriteItsInbox() {
        var marketSurveillance = broker.login("MS-15");

        assertThatThrownBy(() -> read(marketSurveillance, "agency.MS-15.outbox"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write(marketSurveillance, "agency.MS-15.inbox", "giả mạo"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write(marketSurveillance, "lienthong.requests", "giả mạo"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void refusesAWrongPassword() {
        var stranger = new KafkaLogin(broker.broker().bootstrapServers(), "MS-15", "wrong");

        assertThatThrownBy(() -> write(stranger, "agency.MS-15.outbox", "giả mạo"))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void makesNoTopicByItself() {
        assertThatThrownBy(() -> write(broker.login(KafkaUsers.OPERATOR), "agency.NOBODY.outbox", "?"))
                .rootCause()
                .isInstanceOfAny(UnknownTopicOrPartitionException.class, TimeoutException.class);
    }
}
