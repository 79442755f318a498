package vn.lienthong.tips;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipCommand.WithdrawTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipEvent.TipWithdrawn;
import vn.lienthong.contract.tip.TipFold;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.Held;
import vn.lienthong.contract.tip.TipState.InHand;
import vn.lienthong.contract.tip.TipState.Offered;
import vn.lienthong.contract.tip.TipState.Open;
import vn.lienthong.contract.tip.TipState.Received;
import vn.lienthong.contract.tip.TipState.Waiting;
import vn.lienthong.contract.tip.TipStream;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** The way of a tip to the agency held competent, and back. */
record Routing(Supplier<Directory> directory) {
    Decision<TipEvent> received(Command<TipCommand> command, ReceiveTip receive) {
        TipId tip = new TipId(UUID.fromString(command.matter()));
        AgencyCode by = command.by();
        Instant now = command.now();
        TipContent content = receive.content();
        List<Reason> wrong = RoundThoseConcerned.wrong(content);
        if (!wrong.isEmpty()) {
            return new Decision.Refused<>(wrong);
        }
        RoundThoseConcerned round = RoundThoseConcerned.of(directory.get(), content, now, now);
        List<AgencyCode> watchers = round.watchers();
        CompetenceProposal proposal = proposal(round);
        if (round.holds(by)) {
            return round.passedOn(command, watchers, proposal, limits().screening(now));
        }
        AgencyCode competent = receive.competent();
        if (competent == null || competent.equals(by)) {
            return Decision.accepted(
                    new TipReceived(tip, by, now, content, watchers, proposal, limits().screening(now)));
        }
        Optional<Reason> kept = round.against(command, competent, "/competent");
        return chosen(
                command,
                kept,
                proposal,
                competent,
                receive.because(),
                new TipReceived(tip, by, now, content, watchers, proposal, null),
                new TipOffered(tip, by, now, competent, null, proposal, receive.because(), limits().answering(now)));
    }

    Decision<TipEvent> offered(Command<TipCommand> command, InHand before, OfferTip offer) {
        if (offer.to().equals(command.by())) {
            return Decision.refused(
                    ReasonCode.SCHEMA, "/to", "Tin báo đang ở cơ quan mình; hãy thụ lý thay vì chuyển.", null);
        }
        TipFolder folder = before.folder();
        RoundThoseConcerned round = RoundThoseConcerned.of(directory.get(), folder, command.now());
        CompetenceProposal proposal = proposal(round);
        Optional<Reason> kept = round.against(command, offer.to(), "/to");
        return chosen(
                command,
                kept,
                proposal,
                offer.to(),
                offer.because(),
                new TipOffered(
                        offer.tip(),
                        command.by(),
                        command.now(),
                        offer.to(),
                        folder.content(),
                        proposal,
                        offer.because(),
                        limits().answering(folder, offer.to(), command.now()),
                        folder.additions().isEmpty() ? null : folder.additions()));
    }

    Decision<TipEvent> accepted(Command<TipCommand> command, Open before, AcceptTip accept) {
        TipFolder folder = before.folder();
        TipNature known = folder.nature();
        if (known != null && folder.isOther(accept.nature())) {
            return Decision.refused(
                    ReasonCode.SCHEMA,
                    "/nature",
                    "Tin báo đã được xếp là %s; hãy thụ lý, rồi sàng lọc lại để đổi loại, có nêu lý do."
                            .formatted(known.nameVi()),
                    null);
        }
        Optional<Reason> kept =
                RoundThoseConcerned.of(directory.get(), folder, command.now()).against(command, command.by(), null);
        if (kept.isPresent()) {
            return new Decision.Refused<>(List.of(kept.get()));
        }
        TipNature nature = folder.natureOr(accept.nature());
        Received after = (Received) TipFold.after(before, accepted(command, folder, nature, null));
        return Decision.accepted(
                accepted(command, folder, nature, limits().settling(after.folder(), command.by(), command.now())));
    }

    private static TipAccepted accepted(
            Command<TipCommand> command, TipFolder folder, @Nullable TipNature nature, @Nullable TimeLimit limit) {
        return new TipAccepted(
                folder.tip(),
                command.by(),
                command.now(),
                nature,
                limit,
                folder.taken() == null,
                folder.content().stream());
    }

    Decision<TipEvent> returned(Command<TipCommand> command, Offered offered, ReturnTip back) {
        InHand before = offered.before();
        return Decision.accepted(new TipReturned(
                back.tip(),
                command.by(),
                command.now(),
                back.reason(),
                before.owes(),
                again(offered, command.now()),
                before.duty(),
                before.folder().content().stream()));
    }

    Decision<TipEvent> withdrawn(Command<TipCommand> command, Waiting waiting, WithdrawTip withdraw) {
        InHand before = waiting.before();
        return Decision.accepted(new TipWithdrawn(
                withdraw.tip(),
                command.by(),
                command.now(),
                withdraw.reason(),
                again(waiting, command.now()),
                before.duty()));
    }

    /** By when who has it again screens or routes it, what was waited not counted; null where it was taken up, whose time runs on. */
    private @Nullable TimeLimit again(Waiting waiting, Instant now) {
        return switch (waiting.before()) {
            case Held held ->
                held.folder()
                        .clocks()
                        .of(held.duty())
                        .map(clock -> limits().restedFrom(waiting.at(), clock.limit(), held.duty(), now))
                        .orElseGet(() ->
                                held.screened() ? limits().routing(waiting.folder(), now) : limits().screening(now));
            case Accepted accepted -> null;
        };
    }

    /** Who is competent by the rules of the day; a person decides. */
    private CompetenceProposal proposal(RoundThoseConcerned round) {
        TipContent content = round.content();
        if (content.stream() == TipStream.INTEGRITY) {
            return round.rules().proposal(round.now());
        }
        Facts facts = content.facts() == null ? Facts.NOTHING : content.facts();
        return CompetenceProposal.of(directory
                .get()
                .competence()
                .whoIsCompetent(
                        facts.province() == null ? facts.in(content.province()) : facts, Counting.day(round.now())));
    }

    /** These events, unless it must not reach that agency, or a reason is owed for this choice. */
    private Decision<TipEvent> chosen(
            Command<TipCommand> command,
            Optional<Reason> kept,
            CompetenceProposal proposal,
            AgencyCode to,
            @Nullable String because,
            TipEvent... events) {
        return kept.or(() -> directory
                        .get()
                        .departure(Counting.day(command.now()))
                        .unexplained(proposal, to, because, "chuyển cho cơ quan khác"))
                .<Decision<TipEvent>>map(owed -> new Decision.Refused<>(List.of(owed)))
                .orElseGet(() -> Decision.accepted(events));
    }

    private TipLimits limits() {
        return new TipLimits(directory.get());
    }
}
