package vn.lienthong.exchange.commitment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentCommand;
import vn.lienthong.contract.commitment.CommitmentCommand.CallForCommitment;
import vn.lienthong.contract.commitment.CommitmentCommand.FulfilCommitment;
import vn.lienthong.contract.commitment.CommitmentCommand.TakeBackCall;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.commitment.CommitmentEvent.CallTakenBack;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentCalled;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentFulfilled;
import vn.lienthong.contract.commitment.CommitmentKind;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.commitment.CommitmentState.Kept;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What the parties do: call for something, do what they owe, take a call back. */
record Doing(Supplier<Directory> directory, Keeping keeping) {
    /** The furthest moment by which something may be called for. */
    private static final Duration FURTHEST = Duration.ofDays(366);
    /** How much may be owed at once, so that calls without end do not fill the log. */
    private static final int MOST = 500;

    Decision<CommitmentEvent> called(Command<CommitmentCommand> command, Kept kept, CallForCommitment call) {
        Optional<Agreement> agreement = keeping.listed(kept.commitment(), kept.agreement())
                .filter(found -> found.inForceOn(Counting.day(command.now())));
        if (agreement.isEmpty()) {
            return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Quy chế không còn hiệu lực.");
        }
        Optional<Term> term = Term.find(agreement.get(), call.kind(), call.term());
        if (term.isEmpty()) {
            return Decision.refused(
                    ReasonCode.SCHEMA,
                    "/term",
                    "Quy chế %s không có mục số %d loại “%s”."
                            .formatted(
                                    kept.agreement(), call.term(), call.kind().nameVi()),
                    null);
        }
        Raising raising = new Raising(directory.get(), agreement.get(), Counting.day(command.now()));
        if (!raising.callers(term.get()).contains(command.by())) {
            return Decision.refused(
                    ReasonCode.NOT_YOURS,
                    null,
                    "Theo mục này chỉ các bên được hưởng, hoặc bên triệu tập họp, được yêu cầu.",
                    null);
        }
        Instant now = command.now();
        List<Commitment> duties = raising.called(
                term.get(),
                command.by(),
                kept.calls() + 1,
                now.plus(Duration.between(now, call.dueAt()).multipliedBy(3).dividedBy(4)),
                call.dueAt());
        List<Reason> reasons = against(call, now, kept, duties);
        return reasons.isEmpty()
                ? Decision.accepted(new CommitmentCalled(kept.commitment(), command.by(), now, call.because(), duties))
                : new Decision.Refused<>(reasons);
    }

    private static List<Reason> against(CallForCommitment call, Instant now, Kept kept, List<Commitment> duties) {
        List<Reason> reasons = new ArrayList<>();
        if (!call.dueAt().isAfter(now)) {
            reasons.add(Reason.of(ReasonCode.IMPOSSIBLE_DATE, "/dueAt", "Thời hạn nêu đã qua."));
        } else if (call.dueAt().isAfter(now.plus(FURTHEST))) {
            reasons.add(
                    Reason.of(ReasonCode.IMPOSSIBLE_DATE, "/dueAt", "Thời hạn nêu xa quá một năm; hãy kiểm tra lại."));
        }
        if (duties.isEmpty()) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA, "/term", "Hôm nay không có cơ quan nào khác có nghĩa vụ theo mục này."));
        }
        if (kept.owed().size() + duties.size() > MOST) {
            reasons.add(Reason.of(
                    ReasonCode.TOO_SOON,
                    null,
                    "Đang có %d việc chưa làm theo quy chế này; hãy giải quyết bớt trước khi yêu cầu thêm."
                            .formatted(kept.owed().size())));
        }
        return reasons;
    }

    static Decision<CommitmentEvent> fulfilled(Command<CommitmentCommand> command, Kept kept, FulfilCommitment fulfil) {
        Owing owing = kept.owed().get(fulfil.duty());
        if (owing == null) {
            return notOwed();
        }
        Commitment duty = owing.duty();
        boolean received = duty.kind() != CommitmentKind.RELEASE && duty.to().contains(command.by());
        if (!duty.by().equals(command.by()) && !received) {
            return Decision.refused(
                    ReasonCode.NOT_YOURS,
                    duty.kind() == CommitmentKind.RELEASE
                            ? "Chỉ %s mới cho được ý kiến thống nhất.".formatted(duty.by())
                            : "Chỉ cơ quan có nghĩa vụ (%s) hoặc cơ quan được hưởng mới được báo việc này đã làm xong."
                                    .formatted(duty.by()));
        }
        return Decision.accepted(new CommitmentFulfilled(
                fulfil.commitment(),
                command.by(),
                command.now(),
                together(kept, duty),
                fulfil.result(),
                fulfil.document()));
    }

    /** A meeting that one of several has held is held for all of them. */
    private static List<Commitment> together(Kept kept, Commitment duty) {
        if (duty.kind() != CommitmentKind.MEETING) {
            return List.of(duty);
        }
        String meeting = duty.key().substring(0, duty.key().lastIndexOf('/') + 1);
        return kept.owed().values().stream()
                .map(Owing::duty)
                .filter(each -> each.key().startsWith(meeting))
                .toList();
    }

    static Decision<CommitmentEvent> takenBack(Command<CommitmentCommand> command, Kept kept, TakeBackCall back) {
        Owing owing = kept.owed().get(back.duty());
        if (owing == null) {
            return notOwed();
        }
        Commitment duty = owing.duty();
        if (duty.round() != null) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    "/duty",
                    "Việc định kỳ theo quy chế không rút được; chỉ rút được việc do một bên yêu cầu.",
                    duty.basis());
        }
        boolean caller = duty.kind() == CommitmentKind.MEETING
                ? duty.by().equals(command.by())
                : duty.to().contains(command.by());
        return caller
                ? Decision.accepted(
                        new CallTakenBack(back.commitment(), command.by(), command.now(), duty, back.because()))
                : Decision.refused(ReasonCode.NOT_YOURS, "Chỉ cơ quan đã yêu cầu được rút.");
    }

    private static Decision<CommitmentEvent> notOwed() {
        return Decision.refused(
                ReasonCode.ILLEGAL_TRANSITION,
                "/duty",
                "Không còn việc nào mang mã này phải làm: đã xong, đã rút, hoặc chưa từng có.",
                null);
    }
}
