package vn.lienthong.exchange.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.JointCommand.DecideCaseFile;
import vn.lienthong.contract.casefile.JointCommand.EnforceCaseFile;
import vn.lienthong.contract.casefile.JointCommand.GiveOpinion;
import vn.lienthong.contract.casefile.JointCommand.ProposeHandling;
import vn.lienthong.contract.casefile.JointEvent.CaseFileDecided;
import vn.lienthong.contract.casefile.JointEvent.CaseFileEnforced;
import vn.lienthong.contract.casefile.JointEvent.HandlingProposed;
import vn.lienthong.contract.casefile.JointEvent.OpinionGiven;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Handling a case: the lead answers for it, after its partners have agreed or dissented. */
record Settling(Supplier<Directory> directory) {
    Decision<CaseFileEvent> proposed(Command<CaseFileCommand> command, Open open, ProposeHandling propose) {
        return undecided(open, folder -> {
            List<AgencyCode> partners = List.copyOf(folder.joint().partners());
            return Decision.accepted(new HandlingProposed(
                    propose.caseFile(),
                    command.by(),
                    command.now(),
                    propose.proposal(),
                    propose.basis(),
                    partners,
                    partners.isEmpty() ? null : new Limits(directory.get()).opinions(command.now())));
        });
    }

    static Decision<CaseFileEvent> opinion(Command<CaseFileCommand> command, Open open, GiveOpinion give) {
        return undecided(open, folder -> {
            if (!folder.handled().proposed()) {
                return refused(null, "Cơ quan chủ trì chưa đề xuất phương án xử lý.", Rule.HANDLING_AGREED.cited());
            }
            return give.agrees() || give.because() != null
                    ? Decision.accepted(new OpinionGiven(
                            give.caseFile(), command.by(), command.now(), give.agrees(), give.because()))
                    : refused("/because", "Không đồng ý thì phải nêu lý do.", Rule.HANDLING_AGREED.cited());
        });
    }

    Decision<CaseFileEvent> decided(Command<CaseFileCommand> command, Open open, DecideCaseFile decide) {
        return undecided(open, folder -> {
            Opinions opinions = Opinions.of(folder);
            if (!folder.joint().partners().isEmpty() && !folder.handled().proposed()) {
                return refused(
                        null,
                        "Vụ việc có cơ quan phối hợp: hãy đề xuất phương án xử lý để lấy ý kiến trước.",
                        Rule.HANDLING_AGREED.cited());
            }
            if (!opinions.awaited().isEmpty()) {
                return refused(
                        null,
                        "Còn chờ ý kiến của %s; quyết định được khi có đủ ý kiến hoặc hết hạn cho ý kiến."
                                .formatted(opinions.awaited()),
                        Rule.HANDLING_AGREED.cited());
            }
            if (!opinions.dissenting().isEmpty() && decide.despite() == null) {
                return Decision.refused(
                        ReasonCode.OVERRIDE_UNEXPLAINED,
                        "/despite",
                        "Còn cơ quan không đồng ý (%s): hãy bàn bạc thống nhất và đề xuất lại phương án, hoặc nêu lý do vẫn quyết định như vậy ở \"despite\"; ý kiến khác được báo cáo lên cấp trên."
                                .formatted(opinions.dissenting().stream()
                                        .map(AgencyCode::value)
                                        .collect(Collectors.joining(", "))),
                        Rule.HANDLING_AGREED.cited());
            }
            return Decision.accepted(new CaseFileDecided(
                    decide.caseFile(),
                    command.by(),
                    command.now(),
                    decide.outcome(),
                    decide.decision(),
                    decide.basis(),
                    opinions.agreed(),
                    opinions.dissenting(),
                    opinions.silent(),
                    opinions.dissenting().isEmpty() ? null : decide.despite(),
                    opinions.dissenting().isEmpty() ? null : above(command, folder, opinions.dissenting())));
        });
    }

    /** To whom a dissent goes up: the body that stands above the lead and who dissents. */
    private List<AgencyCode> above(Command<CaseFileCommand> command, Folder folder, List<AgencyCode> dissenting) {
        ProvinceCode province = Whereabouts.newest(directory.get(), folder.facts(), Counting.day(command.now()));
        return dissenting.stream()
                .flatMap(dissents ->
                        CommonSuperior.of(directory.get(), List.of(folder.leader(), dissents), province, command.now())
                                .stream())
                .map(CommonSuperior::agency)
                .distinct()
                .sorted()
                .toList();
    }

    static Decision<CaseFileEvent> enforced(Command<CaseFileCommand> command, Open open, EnforceCaseFile enforce) {
        Handled handled = open.folder().handled();
        if (!handled.isDecided() || handled.outcome() == CaseFileOutcome.DISMISSED || handled.enforced()) {
            return refused(
                    null,
                    handled.enforced() ? "Kết quả thi hành đã được báo." : "Chưa có quyết định xử lý nào để thi hành.",
                    Rule.CASE_LEAD.cited());
        }
        return Decision.accepted(
                new CaseFileEnforced(enforce.caseFile(), command.by(), command.now(), enforce.result()));
    }

    /** Whether the leader may decide, of a file that is undecided and at rest. */
    static boolean mayDecide(Folder folder) {
        return folder.joint().partners().isEmpty()
                || (folder.handled().proposed() && Opinions.of(folder).awaited().isEmpty());
    }

    private static Decision<CaseFileEvent> undecided(Open open, Function<Folder, Decision<CaseFileEvent>> decision) {
        return Turn.atRest(
                open,
                held -> held.folder().handled().isDecided()
                        ? refused(null, "Vụ việc đã có quyết định xử lý.", Rule.CASE_LEAD.cited())
                        : decision.apply(held.folder()));
    }

    private static Decision<CaseFileEvent> refused(@Nullable String pointer, String detail, String basis) {
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, pointer, detail, basis);
    }

    /** How the partners stand to what was proposed; who was silent past its time is awaited no more. */
    private record Opinions(
            List<AgencyCode> agreed, List<AgencyCode> dissenting, List<AgencyCode> silent, List<AgencyCode> awaited) {
        static Opinions of(Folder folder) {
            Map<AgencyCode, Boolean> given = folder.handled().opinions();
            Opinions all = new Opinions(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (AgencyCode partner : folder.joint().partners()) {
                Boolean agrees = given.get(partner);
                if (agrees != null) {
                    (agrees ? all.agreed : all.dissenting).add(partner);
                } else if (folder.clocks().isOverdue(CaseFileDuty.GIVE_OPINION, partner)) {
                    all.silent.add(partner);
                } else {
                    all.awaited.add(partner);
                }
            }
            return all;
        }
    }
}
