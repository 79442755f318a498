package vn.lienthong.registry.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.Reader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.directory.AgreementHandling;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.load.BadDirectory;

/** A bad file is refused with its name, the place and the reason, and nothing of any file is loaded. */
class BadAgreementsTest {
    private static final String GOOD = """
            code: QC-THU
            kind: coordination_regulation
            title: Quy chế thử
            status: in_force
            from: 2020-01-01
            to: 2020-12-31
            source: thử
            confidence: low
            parties:
              - {id: mot, name: Một, agency: NSC389-SO, role: signatory}
              - {id: hai, name: Hai, agency: DMSD, role: signatory}
            clauses:
              - {article: Điều 1, heading: contents, text: Phối hợp., ids: [S0-03]}
            reports:
              - {kind: periodic, cadence: monthly, due_day: 20, from: [hai], to: [mot], content: Báo cáo., clauses: [S0-22]}
            limits:
              default: true
              clause: S0-04
              source: thử
              confidence: low
              hours:
                - {urgency: normal, receive: 8, answer: 40, clock: working}
                - {urgency: urgent, receive: 4, answer: 16, clock: working}
                - {urgency: very_urgent, receive: 2, answer: 24, clock: running}
                - {urgency: express, receive: 1, answer: 6, clock: running}
            """;

    @Test
    void loadsAGoodFile() {
        assertThat(read(GOOD).all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agency: DMSD           | agency: DMSX            | parties[1]: unknown agency DMSX",
                "agency: DMSD           | agency: dmsd            | line 11: not an agency code: 'dmsd'",
                "role: signatory}       | role: witness}          | line 10: not a role in an agreement: 'witness'",
                "ids: [S0-03]           | ids: [S9-99]            | clauses[0]: unknown clause S9-99",
                "ids: [S0-03]           | ids: []                 | line 13: Điều 1 cites no clause",
                "clause: S0-04          | clause: S0-40           | limits[0]: unknown clause S0-40",
                "from: [hai]            | from: [ba]              | reports[0]: unknown party ba",
                "clauses: [S0-22]       | clauses: []             | reports[0]: no clause",
                "receive: 8             | receive: -8             | line 22: a limit of -8 and 40 hours is not positive",
                "answer: 40             | answer: 4               | line 22: answer due after 240 minutes, before receipt after 480",
                "answer: 40             | answer: nhanh           | line 22: For input string: \"nhanh\"",
                "urgency: express       | urgency: urgent         | limits: any kind, urgent is there twice",
                "urgency: express       | urgency: urgent         | limits: none for any kind, express",
                "to: 2020-12-31         | to: 2019-12-31          | line 5: ends on 2019-12-31 before it begins on 2020-01-01",
                "to: 2020-12-31         | to: 2020-13-31          | line 6: Text '2020-13-31' could not be parsed",
                "from: 2020-01-01       | signed_on: 2020-01-01   | status: in_force, but no from",
                "status: in_force       | status: replaced        | status: replaced, but no successor",
                "status: in_force       | status: signed          | line 4: not a status of an agreement: 'signed'",
                "title: Quy chế thử     | tilte: Quy chế thử      | line 1: no title",
                "title: Quy chế thử     | tilte: Quy chế thử      | line 3: unknown field tilte",
                "name: Hai,             | name: Hai, tel: 113,    | line 11: unknown field tel",
                "name: Hai,             |                         | line 11: no name",
                "id: hai                | id: mot                 | parties[1]: mot is there already in that period",
                "agency: DMSD           | agency: NSC389-SO       | parties[1]: NSC389-SO is there already in that period",
                "due_day: 20            | due_day: 32             | line 15: no such day: 32 of month null",
                "source: thử            | source:                 | line 1: no source",
                "default: true          | default: maybe          | line 17: neither true nor false: 'maybe'",
                "code: QC-THU           | code: qc thử            | line 1: not an agreement: code 'qc thử'",
                "code: QC-THU           | code: [QC-THU]          | line 1: code has no text",
                "heading: contents      | heading: contents, heading: contents | line 13: heading is there twice"
            })
    void namesFilePlaceAndReason(String good, String bad, String complaint) {
        assertThat(complaints(GOOD.replaceFirst(Pattern.quote(good), bad == null ? "" : bad)))
                .anyMatch(found -> found.startsWith("a.yaml ") || found.startsWith("a.yaml:"))
                .anyMatch(found -> found.contains(complaint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# chỉ có ghi chú",
                "a: [b",
                "a: b: c",
                "\t- a",
                "- a\n- b",
                "một chữ",
                "a: &x 1\nb: *x",
                "a: 1\n---\nb: 2"
            })
    void refusesWhatIsNoYamlOfAnAgreement(String text) {
        assertThat(complaints(text)).isNotEmpty().allMatch(found -> found.matches("(?s)a\\.yaml line [0-9]+: .+"));
    }

    @Test
    void readsWhatIsAskedOfInformationAndNamesWhatIsWrongWithIt() {
        String handling =
                "handling: {purpose: Chống buôn lậu, onward: ask, evidence: never, recipients_known: true, clauses: [S0-10]}\n";

        assertThat(read(GOOD + handling).all())
                .singleElement()
                .extracting(agreement -> agreement.terms().handling())
                .isEqualTo(
                        new AgreementHandling("Chống buôn lậu", Onward.ASK, EvidenceUse.NEVER, true, List.of("S0-10")));
        assertThat(complaints(GOOD + handling.replace("ask", "maybe")))
                .anyMatch(found -> found.contains("no such word: maybe"));
        assertThat(complaints(GOOD + handling.replace("S0-10", "S9-99")))
                .anyMatch(found -> found.contains("handling[0]: unknown clause S9-99"));
        assertThat(complaints(GOOD + handling.replace("purpose", "porpose")))
                .anyMatch(found -> found.contains("unknown field porpose"));
    }

    @Test
    void namesTheLineOfMalformedYaml() {
        assertThat(complaints(GOOD.replace("title: Quy chế thử", "title: \"Quy chế thử")))
                .singleElement()
                .asString()
                .startsWith("a.yaml line ")
                .contains("malformed YAML");
        assertThat(complaints("code: QC\nkind: [coordination\nstatus: x\n"))
                .singleElement()
                .asString()
                .matches("a\\.yaml line [234]: malformed YAML: .*");
    }

    @Test
    void refusesAnAgreementWithoutPartyAndClauseAndLimit() {
        assertThat(complaints("code: QC\nkind: plan\ntitle: T\nstatus: drafted\nsource: s\nconfidence: low\n"))
                .containsExactly(
                        "a.yaml: parties: no party",
                        "a.yaml: clauses: no clause",
                        "a.yaml: limits: none for any kind, normal",
                        "a.yaml: limits: none for any kind, urgent",
                        "a.yaml: limits: none for any kind, very_urgent",
                        "a.yaml: limits: none for any kind, express");
    }

    @Test
    void refusesTwoPeriodsOfOneCodeThatOverlap() {
        String later = GOOD.replace("from: 2020-01-01", "from: 2020-12-31").replace("to: 2020-12-31", "to: 2021-12-31");

        assertThat(complaints(GOOD, later))
                .containsExactly("b.yaml: period: overlaps that of agreement/QC-THU@2020-01-01");
    }

    @Test
    void takesTwoPeriodsOfOneCodeThatMeet() {
        String later = GOOD.replace("to: 2020-12-31", "to: 2021-12-31").replace("from: 2020-01-01", "from: 2021-01-01");

        assertThat(read(GOOD, later).all()).hasSize(2);
    }

    @Test
    void refusesACycleOfPredecessors() {
        String first = GOOD + "predecessor: QC-HAI\n";
        String second = GOOD.replace("code: QC-THU", "code: QC-HAI") + "predecessor: QC-THU\n";

        assertThat(complaints(first, second))
                .containsExactly(
                        "a.yaml: predecessor: QC-THU comes before itself",
                        "b.yaml: predecessor: QC-HAI comes before itself");
    }

    @Test
    void refusesASuccessorThatDoesNotNameIt() {
        String first = GOOD + "successor: QC-HAI\n";
        String second = GOOD.replace("code: QC-THU", "code: QC-HAI");

        assertThat(complaints(first, second))
                .containsExactly("a.yaml: successor: QC-HAI does not name QC-THU as its predecessor");
    }

    @Test
    void refusesADraftWhosePartyHasNoCodeToConsentWith() {
        assertThat(complaints(
                        GOOD.replace("status: in_force", "status: drafted").replace(" agency: DMSD,", "")))
                .containsExactly("a.yaml: status: drafted, but a party that must consent has no agency code");
    }

    @Test
    void namesEverythingWrongInEveryFileAtOnce() {
        String first = GOOD.replace("kind: coordination_regulation", "kind: pact")
                .replace("role: signatory}", "role: guest}")
                .replace("receive: 8", "receive: 0");
        String second = GOOD.replace("code: QC-THU", "code: QC-HAI").replace("agency: DMSD", "agency: MS-99");

        assertThat(complaints(first, second))
                .containsExactlyInAnyOrder(
                        "a.yaml line 2: not a kind of agreement: 'pact'",
                        "a.yaml line 10: not a role in an agreement: 'guest'",
                        "a.yaml line 11: not a role in an agreement: 'guest'",
                        "a.yaml line 22: a limit of 0 and 40 hours is not positive",
                        "b.yaml: parties[1]: unknown agency MS-99");
    }

    @Test
    void namesTheKeyOfABadEntry() {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> Agreements.of(List.of(Drafts.drafted()), List.of()))
                .satisfies(bad -> assertThat(bad.complaints())
                        .contains("agreement/QC-THU-1@: parties[0]: unknown agency SC389-01"));
    }

    private static List<String> complaints(String... texts) {
        try {
            read(texts);
        } catch (BadDirectory bad) {
            return bad.complaints();
        }
        throw new AssertionError("nothing was complained of");
    }

    private static Agreements read(String... texts) {
        LinkedHashMap<String, Reader> files = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            files.put("%c.yaml".formatted('a' + i), new StringReader(texts[i]));
        }
        return AgreementFiles.read(files, Agencies.load().all());
    }
}
