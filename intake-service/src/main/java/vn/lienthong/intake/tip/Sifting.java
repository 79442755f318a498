package vn.lienthong.intake.tip;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.AskedBack;
import vn.lienthong.contract.tip.TipState.Held;
import vn.lienthong.contract.tip.TipState.InHand;
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
            case RELEVANT ->
                Decision.accepted(new TipScreened(
                        screen.tip(),
                        command.by(),
                        command.now(),
                        nature(before.folder(), screen),
                        reason,
                        limit(command, before, screen)));
            case INCOMPLETE ->
                Decision.accepted(new TipAskedBack(
                        screen.tip(),
                        command.by(),
                        command.now(),
                        reason == null ? "" : reason,
                        before.folder().receiver(),
                        limits().completing(command.now())));
            case DUPLICATE, SPAM, OUT_OF_REMIT ->
                Decision.accepted(new TipSetAside(
                        screen.tip(), command.by(), command.now(), screen.result(), screen.duplicateOf(), reason));
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
        if (!relevant && (screen.reason() == null || screen.reason().isBlank())) {
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
            wrong.add(reason("/result", "Tin báo đã được sàng lọc là có liên quan; chỉ gửi lại để đổi loại tin báo."));
        }
        return wrong;
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

    private static @Nullable TipNature nature(TipFolder folder, ScreenTip screen) {
        return screen.nature() == null ? folder.nature() : screen.nature();
    }

    /** A tip of another nature has another limit, from the day from which it counted before. */
    private TimeLimit limit(Command<TipCommand> command, InHand before, ScreenTip screen) {
        TipFolder folder = before.folder();
        TipFolder.TakenUp taken = folder.taken();
        return taken == null
                ? limits().routing(command.now())
                : limits().settling(nature(folder, screen), taken.by(), folder.since(), taken.at());
    }

    Decision<TipEvent> completed(Command<TipCommand> command, AskedBack asked, CompleteTip complete) {
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
