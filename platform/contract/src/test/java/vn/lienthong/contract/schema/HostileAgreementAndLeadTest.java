package vn.lienthong.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Reason;

/** What agencies say of agreements and of who leads is held against its schema: no revision, agency or reason that cannot be. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class HostileAgreementAndLeadTest {
    private static final PayloadCheck CHECK = new PayloadCheck(new AFewReferences());

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "2147483648", "1e999999", "-1e999999", "null", "\"2\"", "[2]"})
    void refusesConsentToARevisionThatCannotBe(String revision) {
        assertThat(against("agreement.agree", "/revision", revision)).containsExactly("/revision");
    }

    @ParameterizedTest(name = "{0} {1} := {2}")
    @CsvSource({
        "agreement.agree, /code, '\"../etc\"'",
        "agreement.replace, /successor, '\"\"'",
        "agreement.comment, /text, '\"\"'",
        "agreement.enforce, /from, '\"2027\"'",
        "agreement.enforce, /signedOn, '\"2026-02-30\"'",
        "agreement.end, /lastDay, 20261231",
        "agreement.revise, /parties, []",
        "agreement.revise, /terms/limits/0/receiveHours, 0",
        "agreement.revise, /terms/reports/0/dueMonth, 13",
        "agreement.draft, /agreement/drafting/opinions/0/revision, 0",
        "agreement.draft, /agreement, null",
        "tip.offer, /tip, '\"1234\"'",
        "tip.offer, /to, '\"NOBODY-1\"'",
        "tip.offer, /to, '[\"MS-15\"]'",
        "tip.offer, /because, '\"\"'",
        "tip.receive, /content/facts/province, '\"99\"'",
        "tip.receive, /content/facts/zone, '\"space\"'",
        "casefile.name-lead, /lead, '\"NOBODY-1\"'",
        "casefile.name-lead, /lead, null",
        "casefile.name-lead, /supporting, '\"MS-15\"'",
        "casefile.name-lead, /supporting/0, '\"NOBODY-1\"'",
        "casefile.name-lead, /because, '\"\"'"
    })
    void pointsAtWhatIsWrongInTheOtherNewCommands(String type, String pointer, String value) {
        assertThat(against(type, pointer, value)).containsOnly(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tip.offer", "tip.receive", "casefile.name-lead"})
    void takesAReasonOfTwoThousandCharactersAndNotOneMore(String type) {
        assertThat(against(type, "/because", "\"" + "ệ".repeat(2000) + "\"")).isEmpty();
        assertThat(against(type, "/because", "\"" + "ệ".repeat(2001) + "\"")).containsExactly("/because");
    }

    @Test
    void refusesMoreSupportersThanACaseMayHave() {
        String many = "[" + "\"MS-15\",".repeat(20) + "\"MS-15\"]";

        assertThat(against("casefile.name-lead", "/supporting", many)).containsExactly("/supporting");
    }

    /** A sender cannot put the rules' own words into its mouth. */
    @ParameterizedTest
    @ValueSource(strings = {"tip.offer", "tip.receive", "casefile.name-lead", "casefile.open"})
    void refusesAProposalFromAnAgency(String type) {
        ObjectNode payload = Samples.tree(Samples.type(type));
        payload.set(
                "proposal", Samples.tree(Samples.type("casefile.lead-named")).get("proposal"));

        assertThat(CHECK.reasons(Samples.type(type), payload, Samples.AFTERWARDS))
                .extracting(Reason::pointer)
                .containsExactly("/proposal");
    }

    private static List<String> against(String type, String pointer, String value) {
        ObjectNode payload = Samples.tree(Samples.type(type));
        Samples.put(payload, pointer, Json.tree(value.getBytes(StandardCharsets.UTF_8)));
        return CHECK.reasons(Samples.type(type), payload, Samples.AFTERWARDS).stream()
                .map(Reason::pointer)
                .toList();
    }
}
