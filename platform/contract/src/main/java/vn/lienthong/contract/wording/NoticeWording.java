package vn.lienthong.contract.wording;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Delivered;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;

/** What the platform says of other messages. */
final class NoticeWording {
    private NoticeWording() {}

    /** Which command it is of, and every reason. */
    static Said of(Outcome outcome) {
        String command = type(outcome.type()) + (outcome.command() == null ? "" : ", mã " + outcome.command());
        return Said.bySystem(
                outcome.reasons().isEmpty()
                        ? command
                        : command + ": "
                                + outcome.reasons().stream().map(Reason::detail).collect(Collectors.joining(" ")));
    }

    static Said of(Delivered delivered, Phrases phrases) {
        return Said.bySystem("Đã chuyển tới hệ thống của " + phrases.name(delivered.agency()));
    }

    /** As the sender wrote it, if the table does not have it. */
    private static String type(@Nullable String type) {
        return type == null
                ? "(không rõ loại)"
                : MessageTypes.find(type).map(MessageType::nameVi).orElse(type);
    }
}
