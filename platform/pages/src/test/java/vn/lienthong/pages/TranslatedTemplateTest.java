package vn.lienthong.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A template in Vietnamese becomes one in English, and nothing else of it changes. */
class TranslatedTemplateTest {
    private static final Map<String, String> ENGLISH = Map.of(
            "Việc của tôi", "My work",
            "Cơ quan & đơn vị", "Agencies & \"units\"",
            "từ", "from",
            "ký tự", "characters",
            "chưa giao", "nobody's",
            "Tìm", "Find");

    @Test
    void saysItsTextsInEnglishWithTheBlanksAroundThem() {
        assertThat(english("<p>\n  Việc của\n  tôi <b>Tìm</b>: x</p>")).isEqualTo("<p>\n  My work <b>Find</b>: x</p>");
        assertThat(english("<p>Không có bản dịch.</p>")).isEqualTo("<p>Không có bản dịch.</p>");
    }

    @Test
    void saysWhatPeopleReadOrHearOfAttributes() {
        assertThat(
                        english(
                                "<input title=\"Tìm\" placeholder='Tìm' aria-label=\"Việc của tôi\" name=\"Tìm\" value=\"Tìm\">"))
                .isEqualTo(
                        "<input title=\"Find\" placeholder=\"Find\" aria-label=\"My work\" name=\"Tìm\" value=\"Tìm\">");
    }

    @Test
    void saysTheLiteralsOfExpressionsAndLeavesTheProgramsOwnWords() {
        assertThat(english("<p th:replace=\"~{layout :: page ('Việc của tôi', 'desk', ~{:: .desk})}\"></p>"))
                .isEqualTo("<p th:replace=\"~{layout :: page ('My work', 'desk', ~{:: .desk})}\"></p>");
        assertThat(english("<i th:text=\"'từ ' + ${one.fromVi}\"></i>"))
                .isEqualTo("<i th:text=\"'from ' + ${one.fromVi}\"></i>");
        assertThat(english("<i th:text=\"|${limits.least} ký tự|\"></i>"))
                .isEqualTo("<i th:text=\"|${limits.least} characters|\"></i>");
    }

    @Test
    void writesEnglishSoThatItBreaksNothing() {
        assertThat(english("<p title=\"Cơ quan & đơn vị\">Cơ quan & đơn vị</p>"))
                .isEqualTo("<p title=\"Agencies &amp; &quot;units&quot;\">Agencies &amp; &quot;units&quot;</p>");
        assertThat(english("<i th:text=\"${x ? 'chưa giao' : x}\"></i>"))
                .isEqualTo("<i th:text=\"${x ? 'nobody\\&#39;s' : x}\"></i>");
    }

    @Test
    void leavesCodeAndWhatHasALanguageOfItsOwn() {
        String kept = "<code>Tìm</code><kbd>Tìm</kbd><p lang=\"vi\">Tìm <b title=\"Tìm\">Tìm</b></p>";
        assertThat(english(kept + "<p>Tìm</p>")).isEqualTo(kept + "<p>Find</p>");
    }

    @Test
    void namesTheLanguageOfThePageAndOfWhatTheDataSays() {
        assertThat(english("<html lang=\"vi\"><p th:text=\"${matter.title}\"></p></html>"))
                .isEqualTo("<html lang=\"en\"><p th:text=\"${matter.title}\" lang=\"vi\"></p></html>");
        assertThat(english("<b th:text=\"${kind.nameVi}\"></b>"))
                .isEqualTo("<b th:text=\"${#en.of(kind.nameVi)}\" th:lang=\"${#en.languageOf(kind.nameVi)}\"></b>");
        assertThat(english("<b th:text=\"${open ? 'Tìm' : form.nameVi}\"></b>"))
                .isEqualTo("<b th:text=\"${open ? 'Find' : #en.of(form.nameVi)}\"></b>");
        String neutral = "<time th:text=\"${event.atVi}\"></time><i th:text=\"${found.count}\"></i>"
                + "<a data-figure th:text=\"${one.valueVi}\"></a>";
        assertThat(english(neutral)).isEqualTo(neutral);
    }

    @Test
    void keepsElementsWithoutAnEndApart() {
        assertThat(english("<p>Tìm<br>Tìm</p><input lang=\"vi\"><p>Tìm</p>"))
                .isEqualTo("<p>Find<br>Find</p><input lang=\"vi\"><p>Find</p>");
    }

    private static String english(String template) {
        return TranslatedTemplate.of(template, ENGLISH::get);
    }
}
