package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.ApproveAnswer;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.SendBackAnswer;
import vn.lienthong.contract.request.RequestCommand.SupersedeRequest;
import vn.lienthong.contract.request.RequestCommand.WithdrawRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestClosed;
import vn.lienthong.contract.request.RequestEvent.RequestSuperseded;
import vn.lienthong.contract.request.RequestEvent.RequestWithdrawn;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What only the requester does: it judges each answer, and ends the request. */
final class Judging {
    private final Supplier<Directory> directory;

    Judging(Supplier<Directory> directory) {
        this.directory = directory;
    }

    Decision<RequestEvent> approve(Command<RequestCommand> command, ApproveAnswer approve, Open open) {
        return answered(
                command,
                open,
                approve.addressee(),
                (obligation, answered) -> Decision.accepted(answered.approve(approve, command.by(), command.now())));
    }

    Decision<RequestEvent> sendBack(Command<RequestCommand> command, SendBackAnswer back, Open open) {
        return answered(command, open, back.addressee(), (obligation, answered) -> {
            Instant dueAt = back.dueAt();
            Decision<RequestEvent> impossible = dueAt == null ? null : Refusals.moment(dueAt, command.now(), "/dueAt");
            return impossible == null
                    ? Decision.accepted(answered.sendBack(
                            back, command.by(), command.now(), due(open, obligation, dueAt, command.now())))
                    : impossible;
        });
    }

    private Due due(Open open, Obligation obligation, @Nullable Instant dueAt, Instant now) {
        return dueAt == null
                ? new Limits(directory.get())
                        .again(obligation, Carrying.agreement(directory.get(), obligation, open), open.content(), now)
                : Limits.until(dueAt, now);
    }

    /** What the requester decides on an answer. */
    private interface Judgement {
        Decision<RequestEvent> on(Obligation obligation, Standing.Answered answered);
    }

    private static Decision<RequestEvent> answered(
            Command<RequestCommand> command, Open open, AgencyCode addressee, Judgement judgement) {
        if (!open.requester().equals(command.by())) {
            return Refusals.notYours("Chỉ cơ quan gửi yêu cầu được xét nội dung trả lời.");
        }
        Obligation obligation = open.obligations().get(addressee);
        if (obligation == null) {
            return notAsked(addressee);
        }
        return obligation.standing() instanceof Standing.Answered answered
                ? judgement.on(obligation, answered)
                : Refusals.notFrom(obligation.standing());
    }

    static Decision<RequestEvent> notAsked(AgencyCode addressee) {
        return Refusals.at(
                ReasonCode.NOT_YOURS, "/addressee", addressee + " không phải là nơi nhận của yêu cầu này.", null);
    }

    Decision<RequestEvent> close(Command<RequestCommand> command, CloseRequest close, Open open) {
        if (!open.requester().equals(command.by())) {
            return Refusals.notYours("Chỉ cơ quan gửi yêu cầu được kết thúc yêu cầu.");
        }
        if (open.isOwed()) {
            return Refusals.notNow("Chưa thể kết thúc: còn cơ quan chưa trả lời (" + owing(open) + ").");
        }
        if (open.awaitsItsMeeting()) {
            return Refusals.notNow("Chưa thể kết thúc: chưa ghi ai đã dự họp và cuộc họp đã thống nhất điều gì.");
        }
        if (!open.dissenting().isEmpty()) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    null,
                    notAgreed(open),
                    open.content().basis());
        }
        return Decision.accepted(new RequestClosed(close.request(), command.by(), command.now(), close.note()));
    }

    private static String notAgreed(Open open) {
        return "Chưa thống nhất được: %s đã từ chối; hãy gửi yêu cầu khác thay thế, hoặc rút yêu cầu."
                .formatted(open.dissenting().stream().map(AgencyCode::toString).collect(Collectors.joining(", ")));
    }

    private static String owing(Open open) {
        return open.obligations().values().stream()
                .filter(Obligation::isLive)
                .map(each -> each.addressee() + ": " + each.standing().nameVi())
                .collect(Collectors.joining("; "));
    }

    Decision<RequestEvent> withdraw(Command<RequestCommand> command, WithdrawRequest withdraw, Open open) {
        return open.requester().equals(command.by())
                ? Decision.accepted(
                        new RequestWithdrawn(withdraw.request(), command.by(), command.now(), withdraw.reason()))
                : Refusals.notYours("Chỉ cơ quan gửi yêu cầu được rút yêu cầu.");
    }

    Decision<RequestEvent> supersede(Command<RequestCommand> command, SupersedeRequest supersede, Open open) {
        if (!open.requester().equals(command.by())) {
            return Refusals.notYours("Chỉ cơ quan gửi yêu cầu được thay yêu cầu.");
        }
        if (supersede.successor().value().equals(UUID.fromString(command.matter()))) {
            return Refusals.at(ReasonCode.SCHEMA, "/successor", "Yêu cầu không thể thay thế chính nó.", null);
        }
        return Decision.accepted(new RequestSuperseded(
                supersede.request(), command.by(), command.now(), supersede.successor(), supersede.reason()));
    }
}
