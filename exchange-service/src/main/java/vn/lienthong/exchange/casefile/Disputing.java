package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CustodyCommand.DecideCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.DisputeCompetence;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDecided;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDisputed;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Disputed;
import vn.lienthong.exchange.casefile.CaseFileState.Held;
import vn.lienthong.exchange.casefile.CaseFileState.Offered;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** A dispute of competence: both arguments go up to the common superior, whose decision custody follows. */
record Disputing(Supplier<Directory> directory) {
    private static final Reason NOBODY_ABOVE = Reason.of(
            ReasonCode.ILLEGAL_TRANSITION, null, "Không có cấp trên chung nào đã kết nối để quyết định thẩm quyền.");

    Decision<CaseFileEvent> disputed(Command<CaseFileCommand> command, Open open, DisputeCompetence dispute) {
        Folder folder = open.folder();
        List<Reason> forged = Chain.forged(folder, dispute);
        return switch (open) {
            case Offered offered
            when offered.receiver().equals(command.by()) ->
                forged.isEmpty()
                        ? between(
                                command,
                                folder,
                                offered.transfer(),
                                offered.transfer().because(),
                                dispute.argument(),
                                NOBODY_ABOVE)
                        : new Decision.Refused<>(forged);
            case Held held when folder.holder().equals(command.by()) -> byTheGiver(command, folder, dispute, forged);
            case Held held -> notYours();
            case Offered offered -> notYours();
            case Disputed disputed ->
                Decision.refused(
                        ReasonCode.ILLEGAL_TRANSITION,
                        "Tranh chấp thẩm quyền đã được nêu, đang chờ %s quyết định."
                                .formatted(disputed.dispute().superior()));
        };
    }

    private static Decision<CaseFileEvent> notYours() {
        return Decision.refused(
                ReasonCode.NOT_YOURS,
                "Chỉ cơ quan được chuyển hồ sơ, hoặc cơ quan giữ hồ sơ đã bị trả lại, được nêu tranh chấp thẩm quyền.");
    }

    private Decision<CaseFileEvent> byTheGiver(
            Command<CaseFileCommand> command, Folder folder, DisputeCompetence dispute, List<Reason> forged) {
        Declined declined = folder.holding().lastDeclined();
        if (declined == null) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    "Chưa có cơ quan nào trả lại hồ sơ vì không thuộc thẩm quyền; hãy chuyển hồ sơ trước.");
        }
        return forged.isEmpty()
                ? between(command, folder, declined.transfer(), dispute.argument(), declined.why(), NOBODY_ABOVE)
                : new Decision.Refused<>(forged);
    }

    /** Offered again to one that returned it as not competent: the two disagree, and their superior decides. */
    Decision<CaseFileEvent> again(
            Command<CaseFileCommand> command, Folder folder, Transfer transfer, Declined declined) {
        return between(
                command,
                folder,
                transfer,
                transfer.because(),
                declined.why(),
                Reason.of(
                        ReasonCode.ILLEGAL_TRANSITION,
                        "/transfer/to",
                        "%s đã trả lại hồ sơ này vì không thuộc thẩm quyền, và không có cấp trên chung nào đã kết nối để quyết định; hãy chuyển cho cơ quan khác."
                                .formatted(transfer.to())));
    }

    /** @param undecidable the answer if nobody is above both */
    private Decision<CaseFileEvent> between(
            Command<CaseFileCommand> command,
            Folder folder,
            Transfer transfer,
            String giverArgument,
            String receiverArgument,
            Reason undecidable) {
        AgencyCode receiver = transfer.to();
        Optional<CommonSuperior> superior = CommonSuperior.of(
                directory.get(),
                List.of(folder.holder(), receiver),
                Whereabouts.newest(directory.get(), folder.facts(), Counting.day(command.now())),
                command.now());
        if (superior.isEmpty()) {
            return new Decision.Refused<>(List.of(undecidable));
        }
        List<Reason> unlifted = command.by().equals(folder.holder())
                ? Stream.of(receiver, superior.get().agency())
                        .flatMap(each -> Withholdings.inTheWay(each, command.by(), folder, null).stream())
                        .toList()
                : List.of();
        if (!unlifted.isEmpty()) {
            return new Decision.Refused<>(unlifted);
        }
        Set<AgencyCode> watchers = new TreeSet<>(Transferring.watchers(directory.get(), receiver));
        watchers.add(superior.get().agency());
        TimeLimit deciding = new Limits(directory.get()).deciding(command.now());
        return Decision.accepted(Chain.linked(
                folder,
                link -> new CompetenceDisputed(
                        folder.caseFile(),
                        command.by(),
                        command.now(),
                        folder.holder(),
                        giverArgument,
                        receiver,
                        receiverArgument,
                        superior.get().agency(),
                        superior.get().whyVi(),
                        deciding,
                        List.copyOf(watchers),
                        transfer.kind(),
                        transfer.since(),
                        link)));
    }

    Decision<CaseFileEvent> decided(Command<CaseFileCommand> command, Open open, DecideCompetence decide) {
        if (!(open instanceof Disputed disputed)) {
            return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Thẩm quyền đối với hồ sơ này không có tranh chấp.");
        }
        AgencyCode superior = disputed.dispute().superior();
        if (!superior.equals(command.by())) {
            return Decision.refused(ReasonCode.NOT_YOURS, "Chỉ %s quyết định tranh chấp này.".formatted(superior));
        }
        Folder folder = open.folder();
        List<Reason> wrong = new ArrayList<>(Chain.forged(folder, decide));
        if (!decide.holder().equals(folder.holder())) {
            Receivers.absent(directory.get(), decide.holder(), "/holder", command.now(), Receivers.CANNOT_HOLD)
                    .ifPresent(wrong::add);
            Withholdings.inTheWay(decide.holder(), command.by(), folder, "/holder")
                    .ifPresent(wrong::add);
        }
        if (!wrong.isEmpty()) {
            return new Decision.Refused<>(wrong);
        }
        return Decision.accepted(Chain.linked(folder, link -> event(command, disputed, decide, link)));
    }

    /** The agency decided upon is in the place of one that accepted the file, where it goes to another at all. */
    private CompetenceDecided event(
            Command<CaseFileCommand> command, Disputed disputed, DecideCompetence decide, CustodyLink link) {
        Folder folder = disputed.folder();
        CompetenceDisputed dispute = disputed.dispute();
        Instant since = dispute.since();
        Proceedings proceedings = decide.holder().equals(folder.holder())
                ? null
                : Proceedings.decided(directory.get(), dispute.kind(), decide.holder(), Counting.day(command.now()));
        return new CompetenceDecided(
                decide.caseFile(),
                command.by(),
                command.now(),
                decide.holder(),
                folder.holder(),
                decide.basis(),
                decide.because(),
                Transferring.watchers(directory.get(), decide.holder()),
                proceedings == null || since == null ? null : proceedings.handling(since, command.now()),
                proceedings == null
                        ? null
                        : proceedings.audience(
                                folder, List.of(dispute.receiver(), dispute.superior()), Counting.day(command.now())),
                link);
    }
}
