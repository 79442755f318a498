package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.competence.CaseFileFacts;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Opening a case file, and naming who leads it. */
record Opening(Supplier<Directory> directory) {
    Decision<CaseFileEvent> open(Command<CaseFileCommand> command, OpenCaseFile open) {
        return open.tip() == null || open.facts().detection().fromTip()
                ? Decision.accepted(opened(command, open))
                : Decision.refused(
                        ReasonCode.SCHEMA,
                        "/facts/detection/fromTip",
                        "Vụ việc lập từ tin báo thì phải ghi là phát hiện từ tin báo.",
                        null);
    }

    private CaseFileOpened opened(Command<CaseFileCommand> command, OpenCaseFile open) {
        LocalDate today = Counting.day(command.now());
        CaseFacts facts = open.facts().mapped(today);
        Set<AgencyCode> audience = new TreeSet<>(Whereabouts.overseers(directory.get(), facts, today));
        List<AgencyCode> named = open.audience();
        if (named != null) {
            audience.addAll(named);
        }
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
                open.tip());
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
        return directory
                .get()
                .departure(Counting.day(command.now()))
                .unexplained(proposal, name.lead(), name.because(), "giao cơ quan khác chủ trì")
                .<Decision<CaseFileEvent>>map(owed -> new Decision.Refused<>(List.of(owed)))
                .orElseGet(() -> Decision.accepted(new LeadNamed(
                        name.caseFile(),
                        command.by(),
                        command.now(),
                        name.lead(),
                        supporting(name),
                        facts,
                        proposal,
                        name.because(),
                        opinions(open.folder(), name, command.now()))));
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
