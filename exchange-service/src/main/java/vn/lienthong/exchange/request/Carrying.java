package vn.lienthong.exchange.request;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementRefusal;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestRolledUp;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** The steps of an addressee, from the receipt to the answer; the answers of local units roll up to their line. */
final class Carrying {
    private final Supplier<Directory> directory;

    Carrying(Supplier<Directory> directory) {
        this.directory = directory;
    }

    /** A step of an addressee, which is allowed only from where it stands so. */
    <S extends Standing> Decision<RequestEvent> step(
            Command<RequestCommand> command, Open open, Class<S> from, Function<S, RequestEvent> step) {
        return owing(command, open, from, (obligation, standing) -> Decision.accepted(step.apply(standing)));
    }

    Decision<RequestEvent> refuse(Command<RequestCommand> command, RefuseRequest refuse, Open open) {
        return owing(command, open, Standing.Undecided.class, (obligation, standing) -> {
            Agreement agreement = agreement(directory.get(), obligation, open);
            return agreement == null || knows(agreement, refuse)
                    ? done(command, open, obligation, standing.refuse(refuse, command.by(), command.now()))
                    : unlawful(agreement);
        });
    }

    Decision<RequestEvent> answer(Command<RequestCommand> command, AnswerRequest answer, Open open) {
        return owing(command, open, Standing.Undertaken.class, (obligation, standing) -> {
            List<AgencyCode> missing = open.unitsOf(command.by()).stream()
                    .filter(Obligation::isLive)
                    .map(Obligation::addressee)
                    .toList();
            if (!missing.isEmpty() && answer.missing() == null) {
                return notAll(missing);
            }
            return done(
                    command,
                    open,
                    obligation,
                    new RequestAnswered(
                            answer.request(),
                            command.by(),
                            command.now(),
                            answer.answer(),
                            answer.missing(),
                            missing.isEmpty() ? null : missing));
        });
    }

    /** What an addressee decides from where it stands. */
    private interface Step<S extends Standing> {
        Decision<RequestEvent> from(Obligation obligation, S standing);
    }

    private <S extends Standing> Decision<RequestEvent> owing(
            Command<RequestCommand> command, Open open, Class<S> from, Step<S> step) {
        Obligation obligation = open.obligations().get(command.by());
        if (obligation == null) {
            return Refusals.notYours("Cơ quan không phải là nơi nhận của yêu cầu này.");
        }
        return from.isInstance(obligation.standing())
                ? step.from(obligation, from.cast(obligation.standing()))
                : Refusals.notFrom(obligation.standing());
    }

    /** A step after which this addressee owes nothing; the last local unit of a line rolls up. */
    private static Decision<RequestEvent> done(
            Command<RequestCommand> command, Open open, Obligation obligation, RequestEvent event) {
        AgencyCode line = obligation.owed().line();
        if (line == null || !isLive(open.obligations().get(line))) {
            return Decision.accepted(event);
        }
        Open after = (Open) Evolving.evolve(open, event);
        List<Obligation> units = after.unitsOf(line);
        if (units.stream().anyMatch(Obligation::isLive)) {
            return Decision.accepted(event);
        }
        return Decision.accepted(
                event,
                new RequestRolledUp(
                        event.request(), command.by(), command.now(), line, answered(units), refused(units)));
    }

    private static boolean isLive(@Nullable Obligation obligation) {
        return obligation != null && obligation.isLive();
    }

    private static List<AgencyCode> answered(List<Obligation> units) {
        return units.stream()
                .filter(each ->
                        each.standing() instanceof Standing.Answered || each.standing() instanceof Standing.Approved)
                .map(Obligation::addressee)
                .toList();
    }

    private static List<AgencyCode> refused(List<Obligation> units) {
        return units.stream()
                .filter(each -> each.standing() instanceof Standing.Refused)
                .map(Obligation::addressee)
                .toList();
    }

    /** The agreement that an obligation rests on, as it was when the request was made. */
    static @Nullable Agreement agreement(Directory directory, Obligation obligation, Open open) {
        String code = obligation.owed().agreement();
        return code == null
                ? null
                : directory
                        .agreements()
                        .find(code, Counting.day(open.made().at()))
                        .orElse(null);
    }

    private static boolean knows(Agreement agreement, RefuseRequest refuse) {
        return agreement.terms().refusals().stream().anyMatch(each -> each.ground() == refuse.ground());
    }

    private static Decision<RequestEvent> unlawful(Agreement agreement) {
        String grounds = agreement.terms().refusals().stream()
                .map(AgreementRefusal::ground)
                .distinct()
                .map(ground -> ground.nameVi())
                .collect(Collectors.joining("; "));
        String basis = agreement.terms().refusals().stream()
                .flatMap(each -> each.clauses().stream())
                .findFirst()
                .map(clause -> Obligation.basis(agreement.code(), clause))
                .orElse(agreement.code());
        return Refusals.at(
                ReasonCode.UNLAWFUL_GROUND,
                "/ground",
                "%s không cho từ chối vì lý do này; các căn cứ được nêu: %s.".formatted(agreement.titleVi(), grounds),
                basis);
    }

    private static Decision<RequestEvent> notAll(List<AgencyCode> missing) {
        String names = missing.stream().map(Objects::toString).collect(Collectors.joining(", "));
        return Refusals.notNow(
                "Còn đơn vị địa phương chưa trả lời (%s); hãy chờ, hoặc nêu lý do trả lời thay ở \"missing\"."
                        .formatted(names));
    }
}
