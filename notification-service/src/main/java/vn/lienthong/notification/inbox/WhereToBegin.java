package vn.lienthong.notification.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;

/** Where a reading begins: behind a cursor of the reader's own inbox that it was given. */
@Component
public final class WhereToBegin {
    /** In place of a cursor: behind the newest event that there is now. */
    public static final String LATEST = "latest";

    private final Inboxes inboxes;
    private final Supplier<Directory> directory;

    WhereToBegin(Inboxes inboxes, Supplier<Directory> directory) {
        this.inboxes = inboxes;
        this.directory = directory;
    }

    /**
     * The position that the parameter of this name says; the beginning if it is not given.
     *
     * @throws Refusal 422 with every reason against any of the parameters; 404 if the caller has no inbox here
     */
    public long after(Caller caller, Parameters given, String name) throws InterruptedException {
        Optional<String> text = given.text(name);
        Optional<Cursor> cursor =
                text.filter(some -> !some.equals(LATEST)).flatMap(some -> cursor(caller, given, name, some));
        given.orRefuse();
        if (!directory.get().connections().knows(caller.agency())) {
            throw new Refusal(
                    HttpStatus.NOT_FOUND,
                    "%s chưa ghi danh nên chưa có hộp đến.".formatted(caller.agency()),
                    List.of());
        }
        if (text.isEmpty()) {
            return 0;
        }
        long end = inboxes.end(caller.agency());
        if (cursor.isPresent() && cursor.get().position() > end) {
            given.refuse(
                    ReasonCode.SCHEMA,
                    name,
                    "Con trỏ này chỉ tới sau thư cuối cùng của hộp đến: hộp đến này không phải hộp đến đã cho con trỏ."
                            + " Hãy bỏ tham số này để đọc lại từ đầu.");
            given.orRefuse();
        }
        return cursor.map(Cursor::position).orElse(end);
    }

    private static Optional<Cursor> cursor(Caller caller, Parameters given, String name, String text) {
        Optional<Cursor> cursor = Cursor.read(text);
        if (cursor.isEmpty()) {
            given.refuse(
                    ReasonCode.SCHEMA,
                    name,
                    "Không phải con trỏ của hộp đến: hãy chép nguyên “next” hoặc “cursor” của một câu trả lời trước,"
                            + " ghi latest để chỉ nhận thư mới, hoặc bỏ tham số này để đọc từ đầu.");
        } else if (!cursor.get().agency().equals(caller.agency())) {
            given.refuse(
                    ReasonCode.SCHEMA,
                    name,
                    "Con trỏ này là của một hộp đến khác; %s chỉ đọc được hộp đến của mình."
                            .formatted(caller.agency()));
            return Optional.empty();
        }
        return cursor;
    }
}
