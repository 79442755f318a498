package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.exchange.directory.Desk.Answer;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.calendar.WorkCalendar;
import vn.lienthong.runtime.question.Objections;

/** Whatever is asked: an answer, or every reason against the question; never a fault. */
class HostileQuestionsTest {
    private static final String GOOD =
            "{\"facts\": {\"province\": \"15\", \"goods\": \"tobacco\", \"zone\": \"land_border\"}, \"at\": \"2026-11-22\"}";

    private final Desk desk = Desk.open();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?at=2026-02-30 | at",
                "?at=hôm nay | at",
                "?at=2013-12-31 | at",
                "?at=2101-01-01 | at",
                "?at=%2B999999999-12-31 | at",
                "?date=2026-01-01 | date",
                "/agencies?force=thue&province=99&limit=0&at=1 | at,force,province,limit",
                "/agencies?limit=501 | limit",
                "/agencies?limit=-1 | limit",
                "/agencies?limit=99999999999999 | limit",
                "/agencies?limit=1&limit=2 | limit",
                "/agencies?province=1 | province",
                "/agencies?province=10 | province",
                "/agencies?province=46&at=2025-07-01 | ",
                "/agencies?province=45&at=2025-07-01 | province",
                "/agencies/ms-15?at=x | at,code",
                "/agencies/A--B | code",
                "/units?province=95&q=x | province",
                "/units/1 | code",
                "/units/1234 | code",
                "/units/abcde?then=2026-13-01 | then,code",
                "/units/15?at=2026-11-22&then=2025-06-30 | then",
                "/agreements/x | code",
                "/rules?force=x&goods=x&at=x | at,force,goods",
                "/deadlines?trigger=x | trigger",
                "/calendar?from=2026-01-02&to=2026-01-01 | to",
                "/calendar?from=2026-01-01&to=2027-02-05 | to",
                "/calendar?from=2013-12-31&to=x | from,to",
                "/calendar?at=2026-01-01 | at",
            })
    void refusesBadParametersWithEveryReason(String address, String parameters) throws Exception {
        Answer answer = desk.ask(address.strip());

        if (parameters == null) {
            assertThat(answer.status()).isEqualTo(200);
        } else {
            refused(answer, parameters.split(","));
            assertThat(answer.text("/title")).isEqualTo("Tham số không hợp lệ.");
        }
    }

    @Test
    void takesAtMostFourHundredDays() throws Exception {
        assertThat(desk.ask("/calendar?from=2026-01-01&to=2027-02-04").status()).isEqualTo(200);
    }

    @Test
    void refusesATextThatIsTooLong() throws Exception {
        refused(desk.ask("/agencies?q=" + "a".repeat(101)), "q");
        refused(desk.ask("/agreements/" + "A-".repeat(20_000) + "A"), "code");
        refused(desk.ask("/agencies?" + "x".repeat(5000) + "=1"), "x".repeat(60) + "…");
        assertThat(desk.ask("/agreements/" + "A-".repeat(49) + "A").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop", "\\", "((((", "𠀀𠀀", "\u0301\u0301", "%", "0", "​"})
    void findsNothingByWhatIsNoName(String q) throws Exception {
        String encoded = java.net.URLEncoder.encode(q, StandardCharsets.UTF_8).replace("+", "%20");
        for (String page : List.of("/agencies", "/units", "/units?at=2020-01-01")) {
            String address = page + (page.contains("?") ? "&" : "?") + "q=";
            assertThat(desk.raw(address + encoded).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0007", "Lào\u202E Cai", "\u2066"})
    void refusesATextThatNobodyTypes(String q) throws Exception {
        String encoded = java.net.URLEncoder.encode(q, StandardCharsets.UTF_8).replace("+", "%20");

        refused(desk.raw("/agencies?q=" + encoded), "q");
    }

    /** Decomposed as some keyboards type it, the tone mark on either vowel, or a sign in it that cannot be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"Khánh Hòa", "Khánh Hoà", "KHÁNH HOÀ", "khanh hoa", "Khánh\u200B Hòa"})
    void findsANameHoweverItsTonesAreTyped(String q) throws Exception {
        for (String typed : List.of(q, java.text.Normalizer.normalize(q, java.text.Normalizer.Form.NFD))) {
            String encoded =
                    java.net.URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
            for (String page : List.of("/agencies", "/units")) {
                assertThat(desk.raw(page + "?q=" + encoded).body().get("items"))
                        .as(page)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void refusesWhatIsNotEncodedAsAParameter() throws Exception {
        refused(desk.raw("/agencies?bogus"), "bogus");
        refused(desk.raw("/agencies?=x"), "");
    }

    @Test
    void knowsACodeOnlyOnADay() throws Exception {
        assertThat(desk.post("{\"facts\": {\"province\": \"10\"}, \"at\": \"2025-06-30\"}")
                        .status())
                .isEqualTo(200);
        Answer answer = desk.post("{\"facts\": {\"province\": \"10\"}, \"at\": \"2025-07-01\"}");

        refused(answer, "/facts/province");
        assertThat(answer.text("/reasons/0/detail"))
                .isEqualTo("Bản đồ ngày 01/07/2025 không có mã 10 (là Tỉnh Lào Cai ngày 30/06/2025);"
                        + " hãy ghi mã của bản đồ ngày ấy, hoặc ghi tên.");
        assertThat(desk.post("{\"facts\": {\"province\": \"Yên Bái\"}, \"at\": \"2026-11-20\"}")
                        .text("/facts/province"))
                .as("a former name")
                .isEqualTo("15");
        assertThat(answer.text("/reasons/0/code")).isEqualTo("unknown_province");
    }

    @Test
    void refusesBadFactsWithEveryReason() throws Exception {
        Answer answer = desk.post("""
                {"facts": {"province": "99", "goods": "vàng", "violation": "x", "concern": "x", "zone": "x", "stage": "x",
                 "proceeding": "x", "foundBy": "x", "found_by": "police", "a/b~": 1}, "at": "2026-02-30", "extra": {}}""");

        refused(
                answer,
                "/extra",
                "/at",
                "/facts/found_by",
                "/facts/a~1b~0",
                "/facts/goods",
                "/facts/province",
                "/facts/violation",
                "/facts/concern",
                "/facts/zone",
                "/facts/stage",
                "/facts/proceeding",
                "/facts/foundBy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | /facts",
                "{} | /facts",
                "[] | ,/facts",
                "null | ,/facts",
                "\"x\" | ,/facts",
                "{\"facts\": null} | /facts",
                "{\"facts\": []} | /facts",
                "{\"facts\": {\"province\": 15}} | /facts/province",
                "{\"facts\": {\"goods\": {\"x\": 1}, \"zone\": [\"sea\"]}} | /facts/goods,/facts/zone",
                "{\"facts\": {\"zone\": \"0\"}} | /facts/zone",
                "{\"facts\": {\"zone\": \"SEA\"}} | /facts/zone",
                "{\"facts\": {\"zone\": \"\"}} | /facts/zone",
                "{\"facts\": {}, \"at\": 20261122} | /at",
                "{\"facts\": {}, \"at\": \"2101-01-01\"} | /at",
                "{\"facts\": {\"a\\u0007\": 1, \"goods\": \"\\u0000\"}} | /facts/a\uFFFD,/facts/goods",
                "{\"facts\": {\"goods\": \"\\udc00\"}} | /facts/goods",
            })
    void refusesWhatIsNoQuestion(String body, String pointers) throws Exception {
        Answer answer = desk.post(body);

        if (body.isEmpty()) {
            assertThat(answer.status()).isEqualTo(422);
        } else {
            refused(answer, pointers.split(",", -1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"facts\": {}} x",
                "{\"facts\": {}, \"facts\": {}}",
                "{'facts': {}}",
                "{\"facts\": {\"zone\": NaN}}",
                "{\"facts\": {\"\\ud800\": 1}}",
                "\u0000",
            })
    void refusesMalformedJson(String body) throws Exception {
        Answer answer = desk.post(body);

        refused(answer, "");
        assertThat(answer.text("/reasons/0/code")).isEqualTo("malformed_json");
    }

    @Test
    void refusesWhatIsTooLargeTooDeepOrNoText() throws Exception {
        assertThat(desk.post(GOOD + " ".repeat(64 * 1024 - GOOD.length())).status())
                .isEqualTo(200);
        Answer large = desk.post(GOOD + " ".repeat(64 * 1024 + 1 - GOOD.length()));
        refused(large, "");
        assertThat(large.text("/reasons/0/code")).isEqualTo("too_large");
        refused(desk.post("{\"facts\": " + "[".repeat(30_000) + "]".repeat(30_000) + "}"), "");
        refused(desk.post("{\"facts\": " + "{\"a\":".repeat(20) + "1" + "}".repeat(20) + "}"), "/facts/a");
        refused(desk.send(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}), "");
        refused(desk.send(new byte[0]), "", "/facts");
    }

    @Test
    void tellsNoMoreThanAHundredReasons() throws Exception {
        StringBuilder body = new StringBuilder("{\"facts\": {");
        for (int i = 0; i < 3000; i++) {
            body.append(i == 0 ? "" : ",").append("\"field").append(i).append("\": 1");
        }

        Answer answer = desk.post(body.append("}}").toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).hasSize(100);
    }

    @TestFactory
    Stream<DynamicTest> answersOrRefusesWhateverIsPosted() {
        return Seeds.each(5, random -> {
            for (int i = 0; i < 200; i++) {
                byte[] body = mangled(random);
                assertThat(desk.send(body).status())
                        .as(new String(body, StandardCharsets.ISO_8859_1))
                        .isIn(200, 422);
            }
        });
    }

    private static byte[] mangled(Random random) {
        byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            byte mark = (byte) "{}[]\",:\\u0 9az-".charAt(random.nextInt(15));
            body[random.nextInt(body.length)] = random.nextInt(3) == 0 ? (byte) random.nextInt(256) : mark;
        }
        return body;
    }

    @Test
    void knowsTheFirstAndTheLastDayOfTheCalendar() {
        WorkCalendar calendar = Shipped.DIRECTORY.get().calendar();

        assertThatCode(() -> calendar.special(Objections.FIRST_DAY)).doesNotThrowAnyException();
        assertThatCode(() -> calendar.special(Objections.LAST_DAY)).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.special(Objections.FIRST_DAY.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.special(Objections.LAST_DAY.plusDays(1)));
    }

    private static void refused(Answer answer, String... pointers) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactlyInAnyOrder(pointers);
        assertThat(answer.each("reasons", "detail"))
                .allMatch(detail -> detail.matches("[\\p{Lu}“].*\\."), "a sentence");
    }
}
