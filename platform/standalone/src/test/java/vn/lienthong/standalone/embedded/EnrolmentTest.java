package vn.lienthong.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;
import org.apache.kafka.common.serialization.StringSerializer;
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
        assertThat(provisioned.quotasSet()).isEqualTo(1);
    }

    @Test
    void limitsHowFastAnAgencyWritesAndNoService() throws Exception {
        assertThat(quotas().keySet()).containsExactlyInAnyOrder("MS-15", "CUSTOMS", "NSC389-SO");
    }

    @Test
    void leavesALimitThatSomebodyHasSet() throws Exception {
        limit("MS-15", 1_000_000);

        assertThat(enrolment.provision(broker.credentials()).nothing()).isTrue();
        assertThat(quotas()).containsEntry("MS-15", 1_000_000.0);
    }

    /** Ten times what it may write in a second, by the mean of ten: what is over is waited for, and all of it is there. */
    @Test
    void whoWritesFasterWaitsAndNothingIsLost() throws Exception {
        limit("MS-15", 50_000);
        String text = "x".repeat(50_000);
        List<String> sent = IntStream.range(0, 20).mapToObj(each -> each + text).toList();
        var settings = new HashMap<>(broker.login("MS-15").properties());
        settings.put("batch.size", "1");
        double throttled;
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String each : sent) {
                producer.send(new ProducerRecord<>("agency.MS-15.outbox", each)).get(60, TimeUnit.SECONDS);
            }
            throttled = producer.metrics().entrySet().stream()
                    .filter(metric -> metric.getKey().name().equals("produce-throttle-time-max"))
                    .mapToDouble(metric -> (Double) metric.getValue().metricValue())
                    .max()
                    .orElseThrow();
        }

        assertThat(throttled).as("milliseconds").isPositive();
        assertThat(ABroker.read(broker.login(KafkaUsers.OPERATOR), "agency.MS-15.outbox"))
                .isEqualTo(sent);
    }

    private void limit(String user, double bytes) throws Exception {
        try (var admin = Admin.create(broker.login(KafkaUsers.OPERATOR).properties())) {
            admin.alterClientQuotas(List.of(new ClientQuotaAlteration(
                            new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, user)),
                            List.of(new ClientQuotaAlteration.Op("producer_byte_rate", bytes)))))
                    .all()
                    .get();
            await().until(() -> Double.valueOf(bytes).equals(quotas().get(user)));
        }
    }

    private Map<String, Double> quotas() throws Exception {
        var users = ClientQuotaFilter.containsOnly(
                List.of(ClientQuotaFilterComponent.ofEntityType(ClientQuotaEntity.USER)));
        try (var admin = Admin.create(broker.login(KafkaUsers.OPERATOR).properties())) {
            return admin.describeClientQuotas(users).entities().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            each -> each.getKey().entries().get(ClientQuotaEntity.USER),
                            each -> each.getValue().get("producer_byte_rate")));
        }
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
