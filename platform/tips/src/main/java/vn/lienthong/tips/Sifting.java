package vn.lienthong.tips;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.CompleteTip;
import vn.lienthong.contract.tip.TipCommand.ScreenTip;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipAskedBack;
import vn.lienthong.contract.tip.TipEvent.TipCompleted;
import vn.lienthong.contract.tip.TipEvent.TipScreened;
import vn.lienthong.contract.tip.TipEvent.TipSetAside;
import vn.lienthong.contract.tip.TipFold;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.AskedBack;
import vn.lienthong.contract.tip.TipState.Held;
import vn.lienthong.contract.tip.TipState.InHand;
import vn.lienthong.contract.tip.TipState.Received;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Screening: relevant, to be asked back, or nothing to be looked into. */
record Sifting(Supplier<Directory> directory) {
    Decision<TipEvent> screened(Command<TipCommand> command, InHand before, ScreenTip screen) {
        List<Reason> wrong = wrong(before, screen);
        if (!wrong.isEmpty()) {
            return new Decision.Refused<>(wrong);
        }
        String reason = screen.reason();
        return switch (screen.result()) {
            case RELEVANT -> Decision.accepted(relevant(command, before, screen));
            case INCOMPLETE ->
                Decision.accepted(new TipAskedBack(
                        screen.tip(),
                        command.by(),
                        command.now(),
                        Objects.requireNonNull(reason),
                        before.folder().receiver(),
                        limits().completing(command.now())));
            case DUPLICATE, SPAM, OUT_OF_REMIT ->
                Decision.accepted(new TipSetAside(
                        screen.tip(),
                        command.by(),
                        command.now(),
                        screen.result(),
                        screen.duplicateOf(),
                        reason,
                        screen.outcome()));
        };
    }

    /** What contradicts itself in it; all of it at once. */
    private static List<Reason> wrong(InHand before, ScreenTip screen) {
        List<Reason> wrong = new ArrayList<>();
        boolean relevant = screen.result() == Screening.RELEVANT;
        boolean duplicate = screen.result() == Screening.DUPLICATE;
        if (duplicate && screen.duplicateOf() == null) {
            wrong.add(reason("/duplicateOf", "Cần nêu tin báo mà tin này trùng."));
        }
        if (!duplicate && screen.duplicateOf() != null) {
            wrong.add(reason("/duplicateOf", "Chỉ nêu tin báo khác khi tin này trùng."));
        }
        if (screen.tip().equals(screen.duplicateOf())) {
            wrong.add(reason("/duplicateOf", "Tin báo không thể trùng với chính nó."));
        }
        if (!relevant && isBlank(screen.reason())) {
            wrong.add(reason(
                    "/reason",
                    screen.result() == Screening.INCOMPLETE
                            ? "Cần nêu điều còn thiếu để hỏi lại."
                            : "Cần nêu lý do khi không xác minh tin báo."));
        }
        if (!relevant && screen.nature() != null) {
            wrong.add(reason("/nature", "Chỉ ghi loại tin báo khi tin có liên quan."));
        }
        if (relevant && isSaid(before) && sameNature(before.folder(), screen)) {
            wrong.add(reason(
                    "/result",
                    "Tin báo đã được sàng lọc là có liên quan, hoặc đã được thụ lý; chỉ gửi lại để đổi loại tin báo."));
        }
        if (relevant && before.folder().isOther(screen.nature()) && isBlank(screen.reason())) {
            wrong.add(reason("/reason", "Cần nêu lý do khi đổi loại tin báo."));
        }
        if (before instanceof Accepted && ends(screen.result())) {
            wrong.add(reason("/result", "Tin báo đã được thụ lý; hãy kết luận không có căn cứ, nêu lý do."));
        }
        if (!ends(screen.result()) && screen.outcome() != null) {
            wrong.add(reason("/outcome", "Chỉ nêu kết quả cho người báo khi không xác minh tin báo."));
        }
        return wrong;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Whether nothing is to be looked into. */
    private static boolean ends(Screening result) {
        return switch (result) {
            case DUPLICATE, SPAM, OUT_OF_REMIT -> true;
            case RELEVANT, INCOMPLETE -> false;
        };
    }

    private static boolean isSaid(InHand before) {
        return switch (before) {
            case Held held -> held.screened();
            case Accepted accepted -> true;
        };
    }

    private static boolean sameNature(TipFolder folder, ScreenTip screen) {
        return screen.nature() == null || screen.nature() == folder.nature();
    }

    private TipScreened relevant(Command<TipCommand> command, InHand before, ScreenTip screen) {
        Received after = (Received) TipFold.after(before, relevant(command, before, screen, null, null));
        TipFolder folder = after.folder();
        AgencyCode by = command.by();
        Instant now = command.now();
        return switch (before) {
            case Held held ->
                relevant(
                        command,
                        before,
                        screen,
                        limits().routing(folder, now),
                        limits().ofACrimeReport(folder, by, now).orElse(null));
            case Accepted accepted -> relevant(command, before, screen, limits().settling(folder, by, now), null);
        };
    }

    private static TipScreened relevant(
            Command<TipCommand> command,
            InHand before,
            ScreenTip screen,
            @Nullable TimeLimit limit,
            @Nullable TimeLimit law) {
        return new TipScreened(
                screen.tip(),
                command.by(),
                command.now(),
                before.folder().natureOr(screen.nature()),
                screen.reason(),
                limit,
                law);
    }

    Decision<TipEvent> completed(Command<TipCommand> command, AskedBack asked, CompleteTip complete) {
        List<Reason> wrong = RoundThoseConcerned.wrong(asked.folder(), complete.facts());
        if (!wrong.isEmpty()) {
            return new Decision.Refused<>(wrong);
        }
        boolean held = asked.before() instanceof Held;
        return Decision.accepted(new TipCompleted(
                complete.tip(),
                command.by(),
                command.now(),
                complete.text(),
                complete.facts(),
                complete.attachments(),
                held ? limits().screening(command.now()) : null));
    }

    private TipLimits limits() {
        return new TipLimits(directory.get());
    }

    private static Reason reason(String pointer, String detail) {
        return Reason.of(ReasonCode.SCHEMA, pointer, detail);
    }
}
