package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.JoinRequest;
import vn.lienthong.contract.request.RequestCommand.ReaddressRequest;
import vn.lienthong.contract.request.RequestCommand.UrgeRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestJoined;
import vn.lienthong.contract.request.RequestEvent.RequestReaddressed;
import vn.lienthong.contract.request.RequestEvent.RequestUrged;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.oversight.Lines;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/**
 * What those above do with an obligation: a leader moves it; a leader or the requester, to whom it is owed, urges
 * it. Those named as proposing it together with the requester confirm that they do.
 */
final class Leading {
    private final Supplier<Directory> directory;
    private final Lines lines;

    Leading(Supplier<Directory> directory, Lines lines) {
        this.directory = directory;
        this.lines = lines;
    }

    Decision<RequestEvent> readdress(Command<RequestCommand> command, ReaddressRequest move, Open open) {
        Obligation from = open.obligations().get(move.from());
        if (from == null) {
            return Judging.notAsked(move.from());
        }
        if (!lines.leads(command.by(), move.from(), command.now())) {
            return Refusals.notYours(
                    "Chỉ cơ quan cấp trên hoặc Ban Chỉ đạo, Văn phòng Thường trực được chuyển yêu cầu.");
        }
        if (!(from.standing() instanceof Standing.Movable)) {
            return Refusals.notFrom(from.standing());
        }
        if (hasAPart(move.to(), open)
                || lines.keptFrom(open.content().concerned(), Counting.day(command.now()))
                        .holds(move.to())) {
            return Refusals.at(
                    ReasonCode.ILLEGAL_TRANSITION,
                    "/to",
                    move.to()
                            + " đã có phần trong yêu cầu này, hoặc là cơ quan có liên quan, ngang cấp hay cấp dưới của cơ quan đó.",
                    null);
        }
        Optional<Reason> around = new ToTheGovernment(directory.get(), open.requester(), command.now())
                .againstMoving(open.content().kind(), move.to())
                .or(() -> Withholdings.inTheWay(move.to(), command.by(), open));
        if (around.isPresent()) {
            return new Decision.Refused<>(List.of(around.get()));
        }
        return Decision.accepted(new RequestReaddressed(
                move.request(),
                command.by(),
                command.now(),
                move.from(),
                owed(move.to(), from, open, command.now()),
                move.reason()));
    }

    private static boolean hasAPart(AgencyCode agency, Open open) {
        return open.obligations().containsKey(agency)
                || agency.equals(open.requester())
                || open.joint().contains(agency);
    }

    /** It begins anew, under the agreement of the day on which the request was made. */
    private Owed owed(AgencyCode to, Obligation from, Open open, Instant now) {
        Directory current = directory.get();
        Footing footing =
                new Footing(current.agreements(), Counting.day(open.made().at()));
        return new Limits(current)
                .owed(to, footing.of(open.requester(), to, open.content().agreement()), open.content(), now)
                .ofLine(from.owed().line());
    }

    Decision<RequestEvent> urge(Command<RequestCommand> command, UrgeRequest urge, Open open) {
        AgencyCode named = urge.addressee();
        if (named != null && !open.obligations().containsKey(named)) {
            return Judging.notAsked(named);
        }
        List<Obligation> urged = open.obligations().values().stream()
                .filter(each -> named == null || each.addressee().equals(named))
                .filter(each -> mayUrge(command, each, open))
                .toList();
        if (urged.isEmpty()) {
            return Refusals.notYours(
                    "Chỉ cơ quan gửi yêu cầu, cấp trên của nơi nhận và Văn phòng Thường trực được đôn đốc.");
        }
        List<AgencyCode> owing = urged.stream()
                .filter(Obligation::isLive)
                .map(Obligation::addressee)
                .toList();
        return owing.isEmpty()
                ? Refusals.notNow("Không còn ai nợ trả lời để đôn đốc.")
                : urged(command, urge, open, owing);
    }

    private static Decision<RequestEvent> urged(
            Command<RequestCommand> command, UrgeRequest urge, Open open, List<AgencyCode> owing) {
        Instant before = open.urged().get(command.by());
        return before != null && command.now().isBefore(before.plus(SystemLimits.URGED_AGAIN))
                ? Decision.refused(
                        ReasonCode.TOO_SOON, "Cơ quan vừa đôn đốc lúc %s; mỗi giờ một lần.".formatted(before))
                : Decision.accepted(new RequestUrged(urge.request(), command.by(), command.now(), owing, urge.text()));
    }

    private boolean mayUrge(Command<RequestCommand> command, Obligation obligation, Open open) {
        return command.by().equals(open.requester())
                || open.joint().contains(command.by())
                || lines.leads(command.by(), obligation.addressee(), command.now());
    }

    Decision<RequestEvent> join(Command<RequestCommand> command, JoinRequest join, Open open) {
        if (!open.joint().contains(command.by())) {
            return Refusals.notYours("Cơ quan không được nêu là bên cùng đề xuất.");
        }
        return open.joined().contains(command.by())
                ? Refusals.notNow("Cơ quan đã xác nhận cùng đề xuất.")
                : Decision.accepted(new RequestJoined(join.request(), command.by(), command.now(), join.note()));
    }
}
