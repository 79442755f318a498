package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.RequestClock;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.ExtendRequest;
import vn.lienthong.contract.request.RequestCommand.PauseRequest;
import vn.lienthong.contract.request.RequestCommand.ResumeRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestExtended;
import vn.lienthong.contract.request.RequestEvent.RequestPaused;
import vn.lienthong.contract.request.RequestEvent.RequestResumed;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.oversight.Lines;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/**
 * Pause and extension of a clock. They are given by whom the answer is owed to, the requester, or by a leader, and never
 * taken by the addressee itself; each needs a reason and a basis, and each has an end.
 */
final class Timing {
    private final Supplier<Directory> directory;
    private final Lines lines;

    Timing(Supplier<Directory> directory, Lines lines) {
        this.directory = directory;
        this.lines = lines;
    }

    Decision<RequestEvent> pause(Command<RequestCommand> command, PauseRequest pause, Open open) {
        return running(command, pause.addressee(), open, obligation -> {
            if (obligation.clock().pause() != null) {
                return Refusals.notNow("Thời hạn đang tạm dừng.");
            }
            if (obligation.dueAt() == null) {
                return Refusals.notNow("Không có thời hạn nào để tạm dừng.");
            }
            if (obligation.clock().stage().isOver()) {
                return Refusals.notNow("Thời hạn đã quá nên không tạm dừng được; hãy gia hạn.");
            }
            Decision<RequestEvent> impossible = Refusals.moment(pause.until(), command.now(), "/until");
            return impossible == null
                    ? Decision.accepted(new RequestPaused(
                            pause.request(),
                            command.by(),
                            command.now(),
                            pause.addressee(),
                            pause.until(),
                            pause.reason(),
                            pause.basis()))
                    : impossible;
        });
    }

    Decision<RequestEvent> resume(Command<RequestCommand> command, ResumeRequest resume, Open open) {
        return running(command, resume.addressee(), open, obligation -> {
            Clock.Pause pause = obligation.clock().pause();
            if (pause == null) {
                return Refusals.notNow("Thời hạn không tạm dừng.");
            }
            Instant end = command.now().isBefore(pause.until()) ? command.now() : pause.until();
            return Decision.accepted(resumed(
                    resume.request(),
                    command.by(),
                    command.now(),
                    obligation,
                    new Clock.Pause(pause.since(), end),
                    resume.note()));
        });
    }

    /** The clock runs on from the end of the pause, whoever or whatever ended it. */
    RequestResumed resumed(
            RequestId request,
            AgencyCode by,
            Instant at,
            Obligation obligation,
            Clock.Pause pause,
            @Nullable String note) {
        Limits limits = new Limits(directory.get());
        Clock clock = obligation.clock();
        Due receipt = obligation.standing() instanceof Standing.Unreceived
                ? limits.putOff(obligation.owed(), clock.receipt(), pause.since(), pause.until())
                : null;
        Due answer = limits.putOff(obligation.owed(), clock.answer(), pause.since(), pause.until());
        return new RequestResumed(request, by, at, obligation.addressee(), receipt, answer, note);
    }

    Decision<RequestEvent> extend(Command<RequestCommand> command, ExtendRequest extend, Open open) {
        return running(command, extend.addressee(), open, obligation -> {
            Instant due = obligation.clock().due(RequestClock.ANSWER).at();
            boolean limited = !Clock.NEVER.equals(due);
            Instant after = limited && due.isAfter(command.now()) ? due : command.now();
            Decision<RequestEvent> impossible = Refusals.moment(extend.until(), after, "/until");
            if (obligation.clock().pause() != null) {
                return Refusals.notNow("Thời hạn đang tạm dừng; hãy cho tính tiếp rồi gia hạn.");
            }
            return impossible == null
                    ? Decision.accepted(new RequestExtended(
                            extend.request(),
                            command.by(),
                            command.now(),
                            extend.addressee(),
                            Limits.until(extend.until(), command.now()),
                            extend.reason(),
                            extend.basis()))
                    : impossible;
        });
    }

    /** What is decided on a clock that runs. */
    private interface Change {
        Decision<RequestEvent> of(Obligation obligation);
    }

    private Decision<RequestEvent> running(
            Command<RequestCommand> command, AgencyCode addressee, Open open, Change change) {
        Obligation obligation = open.obligations().get(addressee);
        if (obligation == null) {
            return Judging.notAsked(addressee);
        }
        if (!command.by().equals(open.requester()) && !lines.leads(command.by(), addressee, command.now())) {
            return Refusals.notYours(
                    "Chỉ cơ quan gửi yêu cầu, cấp trên của nơi nhận và Văn phòng Thường trực được đổi thời hạn.");
        }
        return obligation.isLive() ? change.of(obligation) : Refusals.notFrom(obligation.standing());
    }
}
