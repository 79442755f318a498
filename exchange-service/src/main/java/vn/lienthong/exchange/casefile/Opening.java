package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileCommand.AmendCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.exchange.withholding.WithheldChecks;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.competence.CaseFileFacts;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Opening a case file, stating its facts anew, and naming who leads it. */
record Opening(Supplier<Directory> directory) {
    Decision<CaseFileEvent> opened(Command<CaseFileCommand> command, OpenCaseFile open) {
        LocalDate today = Counting.day(command.now());
        CaseFacts facts = open.facts().mapped(today);
        Set<AgencyCode> overseers = Whereabouts.overseers(directory.get(), facts, today);
        Set<AgencyCode> audience = new TreeSet<>(overseers);
        List<AgencyCode> named = open.audience();
        if (named != null) {
            audience.addAll(named);
        }
        List<Reason> wrong = new ArrayList<>(Withholdings.against(open, command.by(), audience, overseers));
        wrong.addAll(againstSource(open.tip(), facts));
        return wrong.isEmpty()
                ? Decision.accepted(event(command, open, facts, audience))
                : new Decision.Refused<>(wrong);
    }

    /** What was opened from a tip was found by a tip, and stays so. */
    private static List<Reason> againstSource(@Nullable TipId tip, CaseFacts facts) {
        return tip == null || Boolean.TRUE.equals(facts.detection().fromTip())
                ? List.of()
                : List.of(new Reason(
                        ReasonCode.SCHEMA,
                        "/facts/detection/fromTip",
                        "Vụ việc lập từ tin báo thì phải ghi là phát hiện từ tin báo.",
                        null));
    }

    private CaseFileOpened event(
            Command<CaseFileCommand> command, OpenCaseFile open, CaseFacts facts, Set<AgencyCode> audience) {
        CaseFileId caseFile = new CaseFileId(UUID.fromString(command.matter()));
        return new CaseFileOpened(
                caseFile,
                command.by(),
                command.now(),
                facts,
                List.copyOf(audience),
                proposal(facts, command.now()),
                open.serves(),
                CustodyChain.opening(caseFile, command.by(), command.now()),
                WithheldChecks.said(open.withheld()),
                open.tip());
    }

    Decision<CaseFileEvent> amended(Command<CaseFileCommand> command, Open open, AmendCaseFile amend) {
        List<Reason> wrong = new ArrayList<>(Withholdings.against(amend, open, directory.get(), command.now()));
        wrong.addAll(againstSource(open.folder().tip(), amend.facts()));
        return wrong.isEmpty()
                ? Decision.accepted(new CaseFileAmended(
                        amend.caseFile(),
                        command.by(),
                        command.now(),
                        amend.facts().mapped(Counting.day(command.now())),
                        amend.reason(),
                        Withholdings.after(amend, open.folder().withheld())))
                : new Decision.Refused<>(wrong);
    }

    /** Who is competent by the rules as they stood on the day of detection; a person decides. */
    CompetenceProposal proposal(CaseFacts facts, Instant now) {
        LocalDate today = Counting.day(now);
        LocalDate day = facts.detection().day(today);
        Directory rules = directory.get();
        Facts known = CaseFileFacts.of(facts, rules.words()).in(Whereabouts.on(day, facts, today, rules));
        return CompetenceProposal.of(rules.competence().whoIsCompetent(known, day));
    }

    Decision<CaseFileEvent> lead(Command<CaseFileCommand> command, Open open, NameLead name) {
        CaseFacts facts = open.folder().facts();
        CompetenceProposal proposal = proposal(facts, command.now());
        List<Reason> wrong = Stream.concat(
                        directory
                                .get()
                                .departure(Counting.day(command.now()))
                                .unexplained(proposal, name.lead(), name.because(), "giao cơ quan khác chủ trì")
                                .stream(),
                        Withholdings.inTheWay(name.lead(), command.by(), open.folder(), "/lead").stream())
                .toList();
        return wrong.isEmpty()
                ? Decision.accepted(new LeadNamed(
                        name.caseFile(),
                        command.by(),
                        command.now(),
                        name.lead(),
                        supporting(name),
                        facts,
                        proposal,
                        name.because(),
                        opinions(open.folder(), name, command.now()),
                        open.folder().withheld()))
                : new Decision.Refused<>(wrong);
    }

    /** By when those that the naming makes partners give their opinion; null where it makes none, or none is asked for. */
    private @Nullable TimeLimit opinions(Folder folder, NameLead name, Instant now) {
        JointWork before = folder.joint();
        Set<AgencyCode> partners = before.led(name.lead(), supporting(name)).partners();
        return before.partners().containsAll(partners)
                ? null
                : new Limits(directory.get()).opinions(folder.handled(), now);
    }

    private static List<AgencyCode> supporting(NameLead name) {
        return name.supporting() == null ? List.of() : name.supporting();
    }
}
