package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryCommand.AgreeToAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.CommentOnAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.ConnectAgencies;
import vn.lienthong.contract.directory.DirectoryCommand.DisconnectAgencies;
import vn.lienthong.contract.directory.DirectoryCommand.DraftAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.EndAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.EnforceAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;
import vn.lienthong.contract.directory.DirectoryCommand.ReplaceAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.ReviseAgreement;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.agreement.AgreementLife;
import vn.lienthong.registry.agreement.AgreementStep;
import vn.lienthong.runtime.decider.Command;

/** One step in the life of an agreement: who may take it, and what it makes of the agreement. */
record Agreeing(Command<DirectoryCommand> command, Map<String, DirectoryEntry> entries) {

    /** What came of it. */
    sealed interface Step {}

    /** The agreement as it now is; {@code before} is the key it had. */
    record Changed(String before, Agreement agreement, String basis) implements Step {}

    /** Nothing changed, for these reasons. */
    record Refused(List<Reason> reasons) implements Step {}

    Step step() {
        AgencyCode by = command.by();
        return switch (command.content()) {
            case DraftAgreement draft -> drafted(draft.agreement());
            case ReviseAgreement revise ->
                of(
                        revise.code(),
                        found -> AgreementLife.revise(found, by, revise.titleVi(), revise.parties(), revise.terms()));
            case CommentOnAgreement comment ->
                of(comment.code(), found -> AgreementLife.comment(found, by, command.now(), comment.text()));
            case AgreeToAgreement agree ->
                of(agree.code(), found -> AgreementLife.agree(found, by, command.now(), agree.revision()));
            case EnforceAgreement enforce ->
                byItsKeepers(
                        enforce.code(),
                        found -> AgreementLife.enterIntoForce(
                                found, enforce.signedOn(), enforce.from(), enforce.until(), enforce.signing()));
            case ReplaceAgreement replace -> replaced(replace);
            case EndAgreement end -> ended(end);
            case RecordEntries record -> throw new IllegalStateException("no step of an agreement");
            case ConnectAgencies connect -> throw new IllegalStateException("no step of an agreement");
            case DisconnectAgencies disconnect -> throw new IllegalStateException("no step of an agreement");
        };
    }

    private Step drafted(Agreement text) {
        return newest(text.code()).isPresent()
                ? refused(ReasonCode.ILLEGAL_TRANSITION, "Đã có quy chế mang mã " + text.code() + ".")
                : told("", AgreementLife.draft(text, command.by()));
    }

    private Step replaced(ReplaceAgreement replace) {
        return newest(replace.successor())
                .map(successor -> byItsKeepers(replace.code(), found -> AgreementLife.replace(found, successor)))
                .orElseGet(() -> unknown(replace.successor()));
    }

    private Step ended(EndAgreement end) {
        Step step = byItsKeepers(end.code(), found -> AgreementLife.end(found, end.lastDay()));
        return step instanceof Changed(String before, Agreement agreement, String title)
                ? new Changed(before, agreement, end.basis())
                : step;
    }

    private Step of(String code, Function<Agreement, AgreementStep> action) {
        return newest(code).map(found -> told(found.key(), action.apply(found))).orElseGet(() -> unknown(code));
    }

    /** What is a fact of the whole agreement is told by those who keep it: drafter, chair, or the standing office. */
    private Step byItsKeepers(String code, Function<Agreement, AgreementStep> action) {
        boolean keeps = newest(code)
                .map(found -> Stream.of(
                                found.drafting().drafter(), found.drafting().chair())
                        .anyMatch(command.by()::equals))
                .orElse(true);
        return keeps || Recording.isStandingOffice(command.by(), entries)
                ? of(code, action)
                : refused(
                        ReasonCode.NOT_YOURS,
                        "Chỉ đơn vị soạn thảo, đơn vị chủ trì hoặc Văn phòng Thường trực được thực hiện việc này.");
    }

    /** A draft before all others, then the one whose period began last. */
    private Optional<Agreement> newest(String code) {
        return entries.values().stream()
                .map(DirectoryEntry::held)
                .filter(Agreement.class::isInstance)
                .map(Agreement.class::cast)
                .filter(agreement -> agreement.code().equals(code))
                .max(Comparator.comparing(Agreeing::begins));
    }

    private static LocalDate begins(Agreement agreement) {
        PartialDate from = agreement.period().from();
        return from == null ? LocalDate.MAX : from.earliest();
    }

    private static Step told(String before, AgreementStep step) {
        return switch (step) {
            case AgreementStep.Changed(Agreement agreement) -> new Changed(before, agreement, agreement.titleVi());
            case AgreementStep.Refused(List<Reason> reasons) -> new Refused(reasons);
        };
    }

    private static Step unknown(String code) {
        return refused(ReasonCode.NO_SUCH_MATTER, "Không có quy chế nào mang mã " + code + ".");
    }

    private static Step refused(ReasonCode code, String detail) {
        return new Refused(List.of(Reason.of(code, null, detail)));
    }
}
