package vn.lienthong.client.command;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;

/** An outcome as a person reads it: one line, and one more for each reason. */
final class OutcomeText {
    private OutcomeText() {}

    static List<String> lines(Publication publication, Outcome outcome) {
        List<String> lines = new ArrayList<>();
        String what = "%s  %s".formatted(Wording.line(publication.id()), Wording.type(publication.type()));
        lines.add(
                switch (outcome.status()) {
                    case ACCEPTED -> "✓ %s: được chấp nhận, mã hồ sơ %s".formatted(what, outcome.subject());
                    case REFUSED -> "✗ %s: bị từ chối".formatted(what);
                    case PARKED -> "◌ %s: được giữ lại chờ xử lý, không mất".formatted(what);
                });
        outcome.reasons().forEach(reason -> lines.add("    " + line(reason)));
        return lines;
    }

    /** What to say of a message that the broker did not take. */
    static String notSent(Publication publication, Throwable reason) {
        return "✗ %s  %s: không gửi được. %s"
                .formatted(
                        Wording.line(publication.id()),
                        Wording.type(publication.type()),
                        Wording.line(String.valueOf(reason.getMessage())));
    }

    /** What to say of a message whose outcome is not waited for. */
    static String sent(Publication publication) {
        return "→ %s  %s: đã gửi".formatted(Wording.line(publication.id()), Wording.type(publication.type()));
    }

    /** What to say of a message that nothing was heard of. */
    static String unanswered(Publication publication) {
        return "? %s  %s: đã gửi, chưa có kết quả; kết quả sẽ vào hộp thư đến"
                .formatted(Wording.line(publication.id()), Wording.type(publication.type()));
    }

    static String line(Reason reason) {
        String pointer = reason.pointer();
        String where = pointer == null || pointer.isEmpty() ? "toàn thông điệp" : Wording.line(pointer);
        String basis = reason.basis() == null ? "" : " (%s)".formatted(Wording.line(reason.basis()));
        return "%s: %s%s".formatted(where, Wording.line(reason.detail()), basis);
    }
}
