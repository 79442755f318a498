package vn.lienthong.client.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.junit.jupiter.api.Test;
import vn.lienthong.client.credentials.KafkaUsers;
import vn.lienthong.contract.AgencyCode;

class PermissionsTest {
    private final List<AclBinding> bindings =
            Permissions.of(List.of(new AgencyCode("MS-15"), new AgencyCode("CUSTOMS")));

    @Test
    void letAnAgencyWriteItsOutboxAndReadItsInboxAndTheDirectoryAndNothingElse() {
        assertThat(of("MS-15"))
                .containsExactlyInAnyOrder(
                        "WRITE LITERAL TOPIC agency.MS-15.outbox",
                        "READ LITERAL TOPIC agency.MS-15.inbox",
                        "READ LITERAL TOPIC lienthong.directory",
                        "READ PREFIXED GROUP MS-15.");
    }

    @Test
    void letOnlyTheExchangeWriteWhatItDecides() {
        assertThat(List.of(
                        "lienthong.requests",
                        "lienthong.casefiles",
                        "lienthong.information",
                        "lienthong.plans",
                        "lienthong.groups",
                        "lienthong.commitments",
                        "lienthong.deconflictions",
                        "lienthong.directory"))
                .allSatisfy(topic -> assertThat(writersOf(topic)).containsExactly(KafkaUsers.EXCHANGE));
    }

    @Test
    void letOnlyTheDoorWriteCommands() {
        assertThat(List.of(
                        "lienthong.tip.commands",
                        "lienthong.information.commands",
                        "lienthong.group.commands",
                        "lienthong.parking.commands"))
                .allSatisfy(topic -> assertThat(writersOf(topic)).containsExactly(KafkaUsers.INTAKE));
    }

    @Test
    void letOnlyTheDoorSayWhatBecameOfParkedRecords() {
        assertThat(writersOf("lienthong.parkings")).containsExactly(KafkaUsers.INTAKE);
    }

    /**
     * What ships, that what is owed under agreements is followed, who are interested in one subject, and what became of information that something
     * rests on, is said by the exchange.
     */
    @Test
    void letTheDoorAndTheExchangeWriteTheCommandsOfWhatTheExchangeFinds() {
        assertThat(List.of(
                        "lienthong.directory.commands",
                        "lienthong.commitment.commands",
                        "lienthong.deconfliction.commands",
                        "lienthong.casefile.commands",
                        "lienthong.request.commands",
                        "lienthong.plan.commands"))
                .allSatisfy(topic ->
                        assertThat(writersOf(topic)).containsExactlyInAnyOrder(KafkaUsers.INTAKE, KafkaUsers.EXCHANGE));
    }

    /** What is within one agency is read by the service that shows it to that agency, and by no other. */
    @Test
    void letTheExchangeAloneReadTheDesks() {
        assertThat(bindings)
                .filteredOn(binding -> text(binding).equals("READ LITERAL TOPIC lienthong.desks"))
                .extracting(binding -> binding.entry().principal())
                .containsOnly("User:" + KafkaUsers.EXCHANGE);
        assertThat(writersOf("lienthong.desks")).containsExactly(KafkaUsers.EXCHANGE);
    }

    /** Who reads it sees who reads what: the exchange alone, which seals it and shows it to the standing office. */
    @Test
    void letWhoDecidesWriteTheAuditLogAndTheExchangeAloneReadAndSealIt() {
        assertThat(writersOf("lienthong.audit")).containsExactlyInAnyOrder(KafkaUsers.INTAKE, KafkaUsers.EXCHANGE);
        assertThat(writersOf("lienthong.audit.heads")).containsExactly(KafkaUsers.EXCHANGE);
        assertThat(bindings)
                .filteredOn(binding -> text(binding).startsWith("READ LITERAL TOPIC lienthong.audit"))
                .extracting(binding -> binding.entry().principal())
                .containsOnly("User:" + KafkaUsers.EXCHANGE);
    }

    @Test
    void letEveryServiceReadTheDirectory() {
        assertThat(KafkaUsers.SERVICES)
                .allSatisfy(service -> assertThat(of(service)).contains("READ LITERAL TOPIC lienthong.directory"));
    }

    @Test
    void letEveryServicePark() {
        assertThat(writersOf("lienthong.parked")).containsExactlyInAnyOrderElementsOf(KafkaUsers.SERVICES);
    }

    @Test
    void letNobodyReadOrWriteEverything() {
        assertThat(bindings)
                .noneMatch(binding -> binding.pattern().name().equals("*")
                        || binding.pattern().name().equals("lienthong."));
    }

    private Set<String> of(String user) {
        return bindings.stream()
                .filter(binding -> binding.entry().principal().equals("User:" + user))
                .map(PermissionsTest::text)
                .collect(Collectors.toSet());
    }

    private Set<String> writersOf(String topic) {
        return bindings.stream()
                .filter(binding -> text(binding).equals("WRITE LITERAL TOPIC " + topic))
                .map(binding -> binding.entry().principal().substring("User:".length()))
                .collect(Collectors.toSet());
    }

    private static String text(AclBinding binding) {
        return "%s %s %s %s"
                .formatted(
                        binding.entry().operation(),
                        binding.pattern().patternType(),
                        binding.pattern().resourceType(),
                        binding.pattern().name());
    }
}
