package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.WatchCommand.NotifyCompetent;
import vn.lienthong.contract.casefile.WatchEvent.CompetentNotified;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/**
 * What is sudden and complex (đột xuất, phức tạp) is reported at once to the committee of the province, through its standing
 * office, which tells the competent agencies so that they act (QĐ 25/2017 Sóc Trăng, Điều 5 khoản 2a; clauses.csv S2-64).
 */
record Sudden(Supplier<Directory> directory) {

    /**
     * Who owes the notice once it is reported: the committee of the province on that day, or the national standing office where that
     * cannot be reached.
     */
    Optional<AgencyCode> notifier(Open open, Instant now) {
        LocalDate day = Counting.day(now);
        ProvinceCode province = Whereabouts.on(day, open.folder().facts(), day, directory.get());
        Stream<AgencyCode> committees = province == null
                ? Stream.empty()
                : directory.get().agencies().byForce(Force.STEERING_COMMITTEE, province, day).stream()
                        .map(Agency::code);
        return Stream.concat(committees, directory.get().overseers().national().stream())
                .filter(agency -> directory.get().connections().has(agency, now))
                .findFirst();
    }

    Decision<CaseFileEvent> notified(Command<CaseFileCommand> command, Open open, NotifyCompetent notify) {
        if (!open.folder().flags().has(CaseFileFlag.SUDDEN)) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    null,
                    "Vụ việc chưa được báo cáo là đột xuất, phức tạp; hãy đưa vào diện theo dõi trước.",
                    Rule.SUDDEN_REPORTED.cited());
        }
        if (!mayNotify(command.by(), open, command.now())) {
            return Decision.refused(
                    ReasonCode.NOT_YOURS,
                    "Chỉ Ban Chỉ đạo 389 và Văn phòng Thường trực thông báo cơ quan có thẩm quyền.");
        }
        List<Reason> reasons = wrong(command, open, notify);
        return reasons.isEmpty()
                ? Decision.accepted(new CompetentNotified(
                        notify.caseFile(),
                        command.by(),
                        command.now(),
                        List.copyOf(notify.agencies()),
                        notify.because()))
                : new Decision.Refused<>(reasons);
    }

    private boolean mayNotify(AgencyCode by, Open open, Instant now) {
        return notifier(open, now).filter(by::equals).isPresent()
                || Whereabouts.overseers(directory.get(), open.folder().facts(), Counting.day(now))
                        .contains(by);
    }

    private List<Reason> wrong(Command<CaseFileCommand> command, Open open, NotifyCompetent notify) {
        List<Reason> reasons = new ArrayList<>();
        Set<AgencyCode> competent = competent(command, open);
        for (int index = 0; index < notify.agencies().size(); index++) {
            AgencyCode agency = notify.agencies().get(index);
            String pointer = "/agencies/" + index;
            Receivers.absent(
                            directory.get(),
                            agency,
                            pointer,
                            command.now(),
                            "không nhận được thông báo ở đây; hãy báo bằng cách khác")
                    .ifPresent(reasons::add);
            if (notify.because() == null && !competent.contains(agency)) {
                reasons.add(new Reason(
                        ReasonCode.OVERRIDE_UNEXPLAINED,
                        pointer,
                        "Quy tắc thẩm quyền không nêu %s%s; thông báo cơ quan đó thì phải nêu lý do ở \"because\"."
                                .formatted(agency, competent.isEmpty() ? "" : " mà nêu " + competent),
                        Rule.SUDDEN_REPORTED.cited()));
            }
        }
        return reasons;
    }

    private Set<AgencyCode> competent(Command<CaseFileCommand> command, Open open) {
        CompetenceProposal proposal =
                new Opening(directory).proposal(open.folder().facts(), command.now());
        return Stream.concat(proposal.leads().stream(), proposal.supporting().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
