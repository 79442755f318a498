package vn.lienthong.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaUsers;
import vn.lienthong.client.enrolment.Enrolment;
import vn.lienthong.client.enrolment.EnrolmentFailed;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Topics;

class EnrolmentTest {
    private static final ConfigResource OUTBOX = new ConfigResource(ConfigResource.Type.TOPIC, "agency.MS-15.outbox");

    @TempDir
    private Path data;

    private ABroker broker;
    private Enrolment enrolment;

    @BeforeEach
    void start() {
        broker = ABroker.in(data);
        enrolment = Enrolment.by(broker.login(KafkaUsers.OPERATOR));
        enrolment.provision(broker.credentials());
    }

    @AfterEach
    void stop() {
        enrolment.close();
        broker.close();
    }

    @Test
    void addsNothingTheSecondTime() {
        assertThat(enrolment.provision(broker.credentials()).nothing()).isTrue();
    }

    @Test
    void addsOnlyWhatANewAgencyNeeds() {
        var credentials = Credentials.ensure(data, List.of(new AgencyCode("BORDER")));

        var provisioned = enrolment.provision(credentials);

        assertThat(provisioned.topicsCreated())
                .containsExactlyInAnyOrder("agency.BORDER.outbox", "agency.BORDER.inbox");
        assertThat(provisioned.usersSet()).containsExactly("BORDER");
        // its outbox, its inbox, the directory, its consumer groups
        assertThat(provisioned.permissionsAdded()).isEqualTo(4);
    }

    @Test
    void makesEveryTopicOfTheTableWithItsPartitions() throws Exception {
        try (var admin = Admin.create(broker.login(KafkaUsers.OPERATOR).properties())) {
            for (var topic : Topics.all()) {
                var found = admin.describeTopics(List.of(topic.name()))
                        .allTopicNames()
                        .get()
                        .get(topic.name());
                assertThat(found.partitions()).as(topic.name()).hasSize(topic.partitions());
            }
        }
    }

    @Test
    void keepsForEverAndTakesRecordsLargerThanAnEventMayBe() throws Exception {
        try (var admin = Admin.create(broker.login(KafkaUsers.OPERATOR).properties())) {
            var settings = admin.describeConfigs(List.of(OUTBOX)).all().get().get(OUTBOX);

            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
            assertThat(settings.get("max.message.bytes").value()).isEqualTo("2097152");
            assertThat(settings.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
        }
    }

    @Test
    void bringsSettingsThatDriftedBackToTheTable() throws Exception {
        try (var admin = Admin.create(broker.login(KafkaUsers.OPERATOR).properties())) {
            var aWeek = new AlterConfigOp(new ConfigEntry("retention.ms", "604800000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(OUTBOX, List.of(aWeek))).all().get();

            assertThat(enrolment.provision(broker.credentials()).topicsCorrected())
                    .isEqualTo(1);
            assertThat(enrolment.provision(broker.credentials()).nothing()).isTrue();
        }
    }

    @Test
    void isRefusedToWhoIsNotTheOperator() {
        try (var asAgency = Enrolment.by(broker.login("MS-15"))) {
            assertThatThrownBy(() -> asAgency.provision(broker.credentials())).isInstanceOf(EnrolmentFailed.class);
        }
    }
}
