package vn.lienthong.views.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.runtime.web.Refusal;

class AskedPreviewTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final String SHARE = """
            {"type": "vn.lienthong.information.share.v1",
             "data": {"content": {"title": "Thuốc lá qua đường mòn", "text": "Ba xe mỗi đêm.", "reliability": "B", "credibility": "2",
                                  "picture": {"areas": []}},
                      "audience": ["POLICE-91"]}}""";

    private static final String PLAN = """
            {"type": "vn.lienthong.plan.draft.v1",
             "data": {"terms": {"kind": "inspect", "title": "Kiểm tra kho", "purpose": "Kiểm tra đồng thời các kho.", "legalBases": ["QĐ 389/QĐ-TTg"],
               "period": {"from": "2026-12-15", "to": "2027-02-28"},
               "scope": {"areas": ["15"], "zones": ["inland"], "forces": ["police"], "fields": ["smuggled"], "themes": ["tobacco"]},
               "parts": [{"theme": "tobacco", "field": "smuggled", "area": "15", "lead": "MS-15", "supporting": ["POLICE-15"]}],
               "coordination": "Quản lý thị trường chủ trì.", "solutions": [],
               "targets": [{"label": "%s", "period": {"from": "2026-12-15", "to": "2026-12-31"}, "person": %s}],
               "reviews": {"interim": [], "last": "2027-03-15"}, "links": {}}}}""";

    @Test
    void readsTheCommandThatWouldBeSent() {
        AskedPreview.Asked asked = AskedPreview.read(bytes(SHARE), NOW);

        assertThat(asked.command()).isInstanceOf(ShareInformation.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing                | ``                                                             | malformed_json | ``
            no JSON                | {"type":                                                       | malformed_json | ``
            a list                 | []                                                             | malformed_json | ``
            no type                | {"data": {}}                                                   | unknown_type   | /type
            an event               | {"type": "vn.lienthong.information.shared.v1", "data": {}}     | unknown_type   | /type
            a type that is no text | {"type": 7, "data": {}}                                        | unknown_type   | /type
            no data                | {"type": "vn.lienthong.information.recall.v1"}                 | schema         | /data
            something more         | {"type": "vn.lienthong.information.recall.v1", "data": {}, "gp": 1} | schema | `/gp`
            nothing in the data    | {"type": "vn.lienthong.information.recall.v1", "data": {}}     | schema         | /data/information
            """)
    void saysWhatIsWrong(String what, String body, String code, String pointer) {
        assertThat(against(bytes(body))).anySatisfy(reason -> {
            assertThat(reason.code().wire()).isEqualTo(code);
            assertThat(reason.pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void givesEveryReasonAtOnce() {
        assertThat(against(bytes(SHARE.replace("\"B\"", "\"Z\"").replace("[\"POLICE-91\"]", "\"POLICE-91\""))))
                .extracting(Reason::pointer)
                .contains("/data/content/reliability", "/data/audience");
    }

    @Test
    void tellsOnceOfATextThatIsRefusedAndWhereItStandsInTheQuestion() {
        assertThat(against(bytes(SHARE.replace("Thuốc lá qua đường mòn", " "))))
                .extracting(Reason::pointer)
                .containsExactly("/data/content/title");
    }

    @Test
    void tellsOfNoMoreReasonsThanCanBeRead() {
        assertThat(against(bytes("{%s}".formatted(fields(5_000))))).hasSize(100);
        assertThat(against(bytes(SHARE.replace("\"content\"", fields(5_000) + ",\"content\""))))
                .hasSize(100);
    }

    @Test
    void refusesMoreValuesThanTheDoorTakes() {
        assertThat(against(bytes("{%s}".formatted(fields(60_000)))))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code().wire()).isEqualTo("malformed_json");
                    assertThat(reason.detail()).isEqualTo("JSON vượt giới hạn: nhiều nhất 10000 giá trị.");
                });
    }

    @Test
    void knowsNobodyAtWhomAPlanIsAimed() {
        String person = "{\"identity\": \"001 090 012 345\", \"phone\": \"+84 912 345 678\"}";
        AskedPreview.Asked asked = AskedPreview.read(bytes(PLAN.formatted("Chủ kho", person)), NOW);

        assertThat(((DraftPlan) asked.command()).terms().targets())
                .singleElement()
                .satisfies(target -> assertThat(
                                Objects.requireNonNull(target.person()).subjects())
                        .hasSize(2));
        assertThat(asked.toString()).doesNotContain("0900", "912", "345");
    }

    /** What is sent in clear where it does not belong is told of, and not told. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no identifier     | Chủ kho              | {"identity": "A, 001090012345"}                      | /person/identity
            a number          | Chủ kho              | {"identity": 1090012345}                             | /person/identity
            a list            | Chủ kho              | {"phone": ["0912345678"]}                            | /person/phone
            an object         | Chủ kho              | {"phone": {"phone": "0912345678"}}                   | /person/phone
            a name misspelt   | Chủ kho              | {"phone": "0912345678", "identiy": "001090012345"}   | /person
            it is the name    | Chủ kho              | {"001090012345": "identity"}                         | /person
            no object         | Chủ kho              | "001090012345"                                       | /person
            in the label      | Gọi 0912.345.678     | {"phone": "+84912345678"}                            | /label
            in the label too  | SO 001 090 012 345   | {"identity": "001-090-012-345"}                      | /label
            in a place        | A", "place": {"province": "001090012345", "ward": "001090012345"}, "x": "y | {"identity": "001090012345"} | /place/province
            """)
    void quotesNothingThatIdentifiesAnybody(String what, String label, String person, String pointer) {
        List<Reason> reasons = against(bytes(PLAN.formatted(label, person)));

        assertThat(reasons).extracting(Reason::pointer).contains("/data/terms/targets/0" + pointer);
        assertThat(reasons.toString()).doesNotContain("0900", "90012", "912", "345");
    }

    private static String fields(int some) {
        return IntStream.range(0, some).mapToObj("\"f%d\":1"::formatted).collect(Collectors.joining(","));
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(against(new byte[AskedPreview.LARGEST + 1]))
                .singleElement()
                .satisfies(reason -> assertThat(reason.code().wire()).isEqualTo("too_large"));
    }

    private static List<Reason> against(byte[] body) {
        return catchThrowableOfType(Refusal.class, () -> AskedPreview.read(body, NOW))
                .reasons();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
