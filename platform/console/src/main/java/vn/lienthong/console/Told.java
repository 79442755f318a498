package vn.lienthong.console;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/**
 * What became of a command, told once on the page that follows.
 *
 * @param done whether it was accepted
 * @param sentencesVi what to say: that it was done, or every reason why not
 */
record Told(boolean done, List<String> sentencesVi) {
    private static final String NAME = "told";

    /** @param doneVi what to say if it was accepted */
    static Told of(Answer<JsonNode> outcome, String doneVi) {
        return switch (outcome) {
            case Answer.Known<JsonNode>(JsonNode known)
            when Fields.text(known, "status").equals("accepted") -> new Told(true, List.of(doneVi));
            case Answer.Known<JsonNode> pending ->
                new Told(true, List.of("Đã gửi; hệ thống đang xử lý, kết quả sẽ hiện khi tải lại trang."));
            case Answer.Refused<JsonNode>(String reasonVi) -> new Told(false, List.of(reasonVi));
            case Answer.Invalid<JsonNode>(List<String> reasonsVi) -> new Told(false, reasonsVi);
            case Answer.Unavailable<JsonNode>(String reasonVi) ->
                new Told(false, List.of("Chưa rõ kết quả: %s. Hãy tải lại trang rồi thử lại.".formatted(reasonVi)));
        };
    }

    /** Tells it on the page that this one redirects to. */
    Told next(RedirectAttributes redirect) {
        redirect.addFlashAttribute(NAME, this);
        return this;
    }

    /** The page that a form stood on, if it is one of the console's; else the first. */
    static String back(String from) {
        return "redirect:" + (from.matches("/[\\w./?=&%-]*") && !from.startsWith("//") ? from : "/");
    }
}
