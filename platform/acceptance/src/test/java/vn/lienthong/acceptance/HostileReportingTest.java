package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.Citizen.ADD;
import static vn.lienthong.acceptance.Citizen.FORM;
import static vn.lienthong.acceptance.Citizen.RECEIPT;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.acceptance.Citizen.Field;
import vn.lienthong.standalone.Part;

/** What no person would send by the form, or nobody should: each gets an answer that says what to do, and a person's text is kept. */
class HostileReportingTest {
    private static final int MOST_BYTES_OF_THE_PAGE = 30_000;

    private final Citizen citizen = new Citizen();

    @Test
    void thePageIsLightHasNoScriptAndTellsNobodyAnything() {
        HttpResponse<String> form = citizen.opens(FORM);

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES_OF_THE_PAGE);
        assertThat(form.body()).doesNotContain("<script", "http://", "https://", " style=", " onclick=");
        assertThat(form.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(form.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(form.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("script-src");
        assertThat(citizen.opens("/assets/citizen.css").statusCode()).isEqualTo(200);
    }

    /** Title and text are one character each, by its code point. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a blank        | 00A0 | 0058 | Hãy ghi tóm tắt
            no text        | 0058 | 0020 | Hãy ghi nội dung
            a control      | 0058 | 0007 | ký tự điều khiển
            turned writing | 202E | 0058 | ký tự điều khiển
            """)
    void whatIsWrongWithTheTextIsSaidAndTheRestIsKept(String name, String title, String text, String said) {
        HttpResponse<String> answer = citizen.sends(
                FORM,
                citizen.opens(FORM).body(),
                Field.of("title", Character.toString(HexFormat.fromHexDigits(title))),
                Field.of("text", Character.toString(HexFormat.fromHexDigits(text))),
                Field.of("goods", "thuốc lá điếu"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said, "value=\"thuốc lá điếu\"", "aria-invalid=\"true\"");
        assertThat(answer.body()).containsPattern("<input id=\"goods\"(?![^>]*aria-)");
    }

    @Test
    void markupInTheTextIsText() {
        HttpResponse<String> answer = citizen.sends(
                FORM,
                citizen.opens(FORM).body(),
                Field.of("title", ""),
                Field.of("text", "</textarea><script>alert(1)</script>"));

        assertThat(answer.body()).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void twentyThousandCharactersAndNoMore() {
        HttpResponse<String> answer = citizen.sends(
                FORM, citizen.opens(FORM).body(), Field.of("title", "Kho"), Field.of("text", "x".repeat(20_001)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Dài quá", "x".repeat(20_001));
    }

    @Test
    void tenMegabytesOfTextAreAnsweredWithWhatToDo() {
        HttpResponse<String> answer = citizen.sends(
                FORM,
                citizen.opens(FORM).body(),
                Field.of("title", "Kho"),
                Field.of("text", "x".repeat(10 * 1024 * 1024)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("Quay lại");
        assertThat(citizen.follows("1".repeat(10 * 1024 * 1024)).statusCode()).isEqualTo(413);
    }

    /** What others add to a link is passed over. */
    @Test
    void aLinkThatWasPassedOnLeadsHereToo() {
        assertThat(citizen.opens(FORM + "?fbclid=abc&lang=en&x=%3Cscript%3E").body())
                .contains("Report smuggling")
                .doesNotContain("fbclid", "<script");
    }

    @Test
    void aRobotIsToldAndWhatItWroteIsKept() {
        String page = citizen.opens(FORM).body();
        HttpResponse<String> answer = citizen.sends(
                FORM,
                page,
                Field.of("title", "Mua hàng giá rẻ"),
                Field.of("text", "Nội dung của máy."),
                Field.of("website", "http://spam.example"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("như máy điền", "Nội dung của máy.").doesNotContain("spam.example");
    }

    @Test
    void aFormThatWasNotDrawnHereIsShownAgainWithItsText() {
        for (String forged : List.of("", "x.y", "YWJj.YWJj", "%%%")) {
            HttpResponse<String> answer = citizen.posts(
                    FORM, List.of(Field.of("ticket", forged), Field.of("title", "Kho"), Field.of("text", "Có xe.")));

            assertThat(answer.statusCode()).as(forged).isEqualTo(422);
            assertThat(answer.body()).contains("Biểu mẫu không nguyên vẹn", "Có xe.");
            Citizen.receipt(
                    citizen.sends(FORM, answer.body(), Field.of("title", "Kho " + forged), Field.of("text", "Có xe.")));
        }
    }

    /** A ticket of a new tip adds to none, and the other way round. */
    @Test
    void theFormOfOneThingIsNoFormOfAnother() {
        HttpResponse<String> answer = citizen.sends(ADD, citizen.opens(FORM).body(), Field.of("text", "Xin bổ sung."));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Xin bổ sung.");
    }

    @Test
    void filesThatAreNotWhatTheySeemAreNamedAndTheOthersKept() {
        byte[] pdf = utf8("%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n");
        HttpResponse<String> answer = citizen.sends(
                FORM,
                citizen.opens(FORM).body(),
                Field.of("title", "Kho"),
                Field.of("text", "Có xe."),
                Field.file("đêm thứ ba, %s.pdf".formatted("kho số bảy ".repeat(12)), pdf),
                Field.file("hai-mat.pdf", utf8("%PDF-1.4\n%%EOF\n" + "PK\u0003\u0004".repeat(2000))),
                Field.file("trang.txt", utf8("<!doctype html><html><script>alert(1)</script></html>")),
                Field.file("trong.pdf", new byte[0]));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Có tệp không nhận được", "hai-mat.pdf:", "trang.txt:", "trong.pdf:", "kho số bảy");
        assertThat(Citizen.carried(answer.body())).as("the ticket and one file").hasSize(2);
    }

    @Test
    void aReceiptThatIsNoneAndOneThatIsUnknownAreAnsweredAlike() {
        HttpResponse<String> unknown = citizen.follows("1234567890123456");
        HttpResponse<String> malformed = citizen.follows("abc");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(malformed.statusCode()).isEqualTo(404);
        assertThat(malformed.body()).isEqualTo(unknown.body()).contains("Không có biên nhận này");
    }

    @Test
    void whoGuessesIsSlowedDownAndSeenAndNobodyElseIs() {
        String receipt = new Citizen().reports("Kho số 7", "Có xe bốc hàng.");
        HttpResponse<String> last = citizen.follows("0000000000000000");
        for (int guess = 1; last.statusCode() == 404; guess++) {
            assertThat(guess).isLessThan(20);
            last = citizen.follows("%016d".formatted(guess));
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(citizen.follows(receipt).statusCode())
                .as("the right one neither")
                .isEqualTo(429);
        assertThat(new Citizen().follows(receipt).statusCode()).isNotEqualTo(429);
        assertThat(AgencySystem.metrics(Part.INTAKE))
                .contains("lienthong_receipts_asked_total", "result=\"throttled\"");
    }

    @Test
    void whoSendsFormsWithoutEndIsSlowedDownAndTheTextIsKept() {
        String page = citizen.opens(FORM).body();
        HttpResponse<String> last = citizen.sends(FORM, page, Field.of("title", ""), Field.of("text", "Lời của tôi."));
        for (int form = 1; last.statusCode() == 422; form++) {
            assertThat(form).isLessThan(40);
            last = citizen.sends(FORM, page, Field.of("title", ""), Field.of("text", "Lời của tôi."));
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("Lời của tôi.");
    }

    @Test
    void anAgencyWithoutAFormHasNone() {
        assertThat(citizen.opens(FORM + "/MS-15").statusCode()).isEqualTo(404);
        assertThat(citizen.opens(FORM + "/%3Cscript%3E").statusCode()).isEqualTo(404);
        assertThat(citizen.opens(RECEIPT).statusCode()).isEqualTo(200);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
