package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.exchange.directory.Desk.Answer;

/** The lists of words over HTTP. */
class WordPagesTest {
    private final Desk desk = Desk.open();

    @Test
    void listsTheWordsOfTheDayOfOneListOrOfAll() throws Exception {
        Answer all = ok("/words");
        assertThat(all.each("items", "list")).contains("violation", "force", "measure", "route", "goods", "unit");
        assertThat(all.body().get("total").intValue())
                .isEqualTo(all.body().get("items").size());

        Answer forces = ok("/words?list=force");
        assertThat(forces.each("items", "list")).containsOnly("force");
        assertThat(forces.each("items", "word")).contains("police", "other").doesNotContain("police_district");
        assertThat(ok("/words?list=force&at=2025-02-28").each("items", "word")).contains("police_district");
        assertThat(ok("/words?list=force&all=true").each("items", "word")).contains("police_district");
    }

    @Test
    void findsWordsByTheirVietnameseNameWithoutItsMarks() throws Exception {
        assertThat(ok("/words?q=giay dep").each("items", "word")).containsExactly("footwear");
        assertThat(ok("/words?q=Điều kiện kinh doanh").each("items", "word")).containsExactly("business_conditions");
        assertThat(ok("/words?list=unit&q=qqqq").body().get("items")).isEmpty();
    }

    @Test
    void tellsOneWordWithAllItsPeriods() throws Exception {
        Answer now = ok("/words/force/police_district");
        assertThat(now.body().path("word").isNull()).isTrue();
        assertThat(now.text("/periods/0/period/to")).isEqualTo("2025-02-28");
        assertThat(now.each("periods", "nameVi")).containsExactly("Công an cấp huyện");
        assertThat(ok("/words/force/police_district?at=2025-02-28").text("/word/parents/0"))
                .isEqualTo("police");
        assertThat(ok("/words/unit/tấn").text("/word/nameVi")).startsWith("tấn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/words?list=moods | list",
                "/words?all=maybe&at=x&list=1 | at,list,all",
                "/words?colour=red | colour",
                "/words/moods/joy | list",
                "/words/force/police?q=x | q",
            })
    void refusesBadQuestionsWithEveryReason(String address, String pointers) throws Exception {
        Answer answer = desk.ask(address.strip());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactlyInAnyOrder(pointers.strip().split(","));
    }

    @Test
    void saysInVietnameseThatThereIsNoSuchWord() throws Exception {
        Answer answer = desk.ask("/words/goods/qqqq");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/title")).isEqualTo("Không tìm thấy từ “qqqq” trong danh mục goods.");
    }

    @Test
    void otherQuestionsNameTheNearestWords() throws Exception {
        Answer rules = desk.ask("/rules?goods=tabacco&force=polise");

        assertThat(rules.status()).isEqualTo(422);
        assertThat(rules.each("reasons", "code")).containsOnly("unknown_word");
        assertThat(rules.each("reasons", "detail"))
                .anyMatch(detail -> detail.contains("tobacco (thuốc lá)"))
                .anyMatch(detail -> detail.contains("police (Công an)"));

        Answer competence = desk.post("{\"facts\": {\"foundBy\": \"police_district\"}, \"at\": \"2026-03-02\"}");
        assertThat(competence.text("/reasons/0/detail")).contains("đến hết 28/02/2025", "02/03/2026");
        assertThat(desk.post("{\"facts\": {\"foundBy\": \"police_district\"}, \"at\": \"2025-02-28\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void countsThemInTheOverview() throws Exception {
        int today = ok("").body().get("onThatDay").get("words").intValue();

        assertThat(today)
                .isEqualTo(ok("/words").body().get("total").intValue())
                .isGreaterThan(CodeList.values().length);
        assertThat(ok("").body().get("entries").get("word").intValue())
                .isEqualTo(ok("/words?all=true").body().get("total").intValue());
    }

    private Answer ok(String address) throws Exception {
        Answer answer = desk.ask(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer;
    }
}
