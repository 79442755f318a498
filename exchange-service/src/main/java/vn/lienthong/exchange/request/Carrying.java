package vn.lienthong.exchange.request;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementRefusal;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.oversight.Lines;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** The steps of an addressee, from the receipt to the answer; the answers of local units roll up to their line. */
final class Carrying {
    private final Supplier<Directory> directory;
    private final Lines lines;

    Carrying(Supplier<Directory> directory, Lines lines) {
        this.directory = directory;
        this.lines = lines;
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
                    ? RollingUp.done(command, open, obligation, standing.refuse(refuse, command.by(), command.now()))
                    : unlawful(agreement);
        });
    }

    Decision<RequestEvent> answerPartly(Command<RequestCommand> command, AnswerPartly partly, Open open) {
        return owing(command, open, Standing.Undertaken.class, (obligation, standing) -> {
            AnsweredUnder under =
                    AnsweredUnder.of(partly.conditions(), obligation, open, directory.get(), lines, command.now());
            return under.against().isEmpty()
                    ? Decision.accepted(standing.answerPartly(partly, command.by(), command.now(), under))
                    : new Decision.Refused<>(under.against());
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
            if (open.owesDocuments(command.by())) {
                return Refusals.notNow(
                        "Chưa gửi tài liệu được yêu cầu cho cuộc họp: %s; hãy gửi, hoặc trả lời một phần."
                                .formatted(Gathering.names(open, command.by())));
            }
            AnsweredUnder under =
                    AnsweredUnder.of(answer.conditions(), obligation, open, directory.get(), lines, command.now());
            if (!under.against().isEmpty()) {
                return new Decision.Refused<>(under.against());
            }
            return RollingUp.done(
                    command,
                    open,
                    obligation,
                    new RequestAnswered(
                            answer.request(),
                            command.by(),
                            command.now(),
                            answer.answer(),
                            answer.missing(),
                            missing.isEmpty() ? null : missing,
                            answer.attachments(),
                            under.conditions(),
                            under.of()));
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
        if (!from.isInstance(obligation.standing())) {
            return Refusals.notFrom(obligation.standing());
        }
        return mustBeNamed(open, obligation) && command.officer() == null
                ? unnamed()
                : step.from(obligation, from.cast(obligation.standing()));
    }

    /** What is express is acknowledged by somebody who can be called: with the first step, whichever it is. */
    private static boolean mustBeNamed(Open open, Obligation obligation) {
        return open.content().urgency() == Urgency.EXPRESS && obligation.standing() instanceof Standing.Unreceived;
    }

    private static Decision<RequestEvent> unnamed() {
        return Refusals.at(
                ReasonCode.ENVELOPE,
                "ce:officer",
                "Yêu cầu hỏa tốc phải do một cán bộ nêu tên tiếp nhận; hãy đăng nhập bằng tài khoản cán bộ, hoặc ghi họ tên cán bộ ở thuộc tính \"officer\".",
                null);
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
                "Còn đơn vị cấp dưới chưa trả lời (%s); hãy chờ, hoặc nêu lý do trả lời thay ở \"missing\"."
                        .formatted(names));
    }
}
