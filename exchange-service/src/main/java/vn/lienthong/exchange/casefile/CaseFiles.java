package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileCommand.AmendCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Closed;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.exchange.casefile.CaseFileState.Unopened;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.competence.CaseFileFacts;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/** The rules of a case file: only the agency that holds it adds to it and closes it. */
final class CaseFiles implements Decider<CaseFileCommand, CaseFileEvent, CaseFileState> {
    private final Supplier<Directory> directory;

    CaseFiles(Supplier<Directory> directory) {
        this.directory = directory;
    }

    @Override
    public Matter matter() {
        return Matter.CASEFILE;
    }

    @Override
    public CaseFileState initial() {
        return new Unopened();
    }

    @Override
    public Decision<CaseFileEvent> decide(Command<CaseFileCommand> command, CaseFileState state) {
        return switch (command.content()) {
            case OpenCaseFile open ->
                state instanceof Unopened
                        ? Decision.accepted(opened(command, open))
                        : Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Hồ sơ vụ việc này đã được lập.");
            case AmendCaseFile amend ->
                byHolder(
                        command,
                        state,
                        open -> Decision.accepted(new CaseFileAmended(
                                amend.caseFile(), command.by(), command.now(), amend.facts(), amend.reason())));
            case NameLead name -> byHolder(command, state, open -> lead(command, open, name));
            case CloseCaseFile close ->
                byHolder(
                        command,
                        state,
                        open -> Decision.accepted(new CaseFileClosed(
                                close.caseFile(), command.by(), command.now(), close.result(), null)));
            default -> Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Hệ thống chưa nhận lệnh này.");
        };
    }

    private CaseFileOpened opened(Command<CaseFileCommand> command, OpenCaseFile open) {
        Set<AgencyCode> audience = new TreeSet<>(
                directory.get().overseers().of(open.facts().detection().province()));
        List<AgencyCode> named = open.audience();
        if (named != null) {
            audience.addAll(named);
        }
        CaseFileId caseFile = new CaseFileId(UUID.fromString(command.matter()));
        return new CaseFileOpened(
                caseFile,
                command.by(),
                command.now(),
                open.facts(),
                List.copyOf(audience),
                proposal(open.facts(), command.now()),
                open.serves(),
                null);
    }

    /** Who is competent by the rules as they stood on the day of detection; a person decides. */
    private CompetenceProposal proposal(CaseFacts facts, Instant now) {
        PartialDate detected = facts.detection().on();
        LocalDate day = detected == null ? Counting.day(now) : detected.earliest();
        return CompetenceProposal.of(directory.get().competence().whoIsCompetent(CaseFileFacts.of(facts), day));
    }

    private Decision<CaseFileEvent> lead(Command<CaseFileCommand> command, Open open, NameLead name) {
        CompetenceProposal proposal = proposal(open.facts(), command.now());
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
                        name.supporting() == null ? List.of() : name.supporting(),
                        open.facts(),
                        proposal,
                        name.because())));
    }

    private Decision<CaseFileEvent> byHolder(
            Command<CaseFileCommand> command, CaseFileState state, Function<Open, Decision<CaseFileEvent>> decision) {
        if (state instanceof Unopened
                || !WhoMaySee.ask(command.by(), handling(state)).sees()) {
            return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có hồ sơ vụ việc nào mang mã này.");
        }
        if (!handling(state).provider().equals(command.by())) {
            return Decision.refused(ReasonCode.NOT_YOURS, "Chỉ cơ quan đang giữ hồ sơ được thực hiện việc này.");
        }
        return state instanceof Open open
                ? decision.apply(open)
                : Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Vụ việc đã kết thúc.");
    }

    @Override
    public CaseFileState evolve(CaseFileState state, CaseFileEvent event) {
        return switch (event) {
            case CaseFileOpened opened -> new Open(opened.by(), opened.facts(), Set.copyOf(opened.audience()));
            case CaseFileAmended amended ->
                new Open(open(state).holder(), amended.facts(), open(state).audience());
            case LeadNamed named -> {
                Set<AgencyCode> audience = new TreeSet<>(open(state).audience());
                audience.add(named.lead());
                audience.addAll(named.supporting());
                yield new Open(open(state).holder(), open(state).facts(), audience);
            }
            case CaseFileClosed closed -> new Closed(open(state));
            default -> state;
        };
    }

    private static Open open(CaseFileState state) {
        return switch (state) {
            case Open open -> open;
            case Closed closed -> closed.last();
            case Unopened unopened -> throw new IllegalStateException("the log speaks of a case file never opened");
        };
    }

    @Override
    public Attributes attributes(CaseFileEvent event) {
        return switch (event) {
            case CaseFileOpened opened
            when opened.proposal() != null ->
                new Attributes(null, null, opened.proposal().basis());
            case LeadNamed named -> new Attributes(null, null, named.proposal().basis());
            default -> Attributes.NONE;
        };
    }

    @Override
    public Handling handling(CaseFileState state) {
        return Handling.of(open(state).holder(), open(state).audience());
    }
}
