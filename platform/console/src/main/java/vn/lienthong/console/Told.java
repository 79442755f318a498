package vn.lienthong.console;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.console.Door.Sent;

/**
 * What became of a command, told once on the page that follows.
 *
 * @param done whether it was accepted
 * @param sentencesVi what to say: that it was done, or every reason why not
 */
record Told(boolean done, List<String> sentencesVi) {
    private static final String NAME = "told";
    private static final Told PENDING =
            new Told(true, List.of("Đã gửi; hệ thống đang xử lý, kết quả sẽ hiện khi tải lại trang."));

    /** @param doneVi what to say if it was accepted */
    static Told of(Sent sent, String doneVi) {
        return switch (sent) {
            case Sent.Accepted accepted -> new Told(true, List.of(doneVi));
            case Sent.Waiting waiting -> PENDING;
            case Sent.Parked parked -> PENDING;
            case Sent.Refused(List<Door.Said> reasons, boolean conflict) ->
                new Told(false, reasons.stream().map(Door.Said::detailVi).toList());
            case Sent.Unavailable(String reasonVi) ->
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
