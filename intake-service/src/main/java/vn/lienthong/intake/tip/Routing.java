package vn.lienthong.intake.tip;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipFold;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.contract.tip.TipState.Held;
import vn.lienthong.contract.tip.TipState.InHand;
import vn.lienthong.contract.tip.TipState.Offered;
import vn.lienthong.contract.tip.TipState.Open;
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
        List<AgencyCode> watchers = List.copyOf(directory.get().overseers().of(content.province()));
        CompetenceProposal proposal = proposal(content, now);
        AgencyCode competent = receive.competent();
        if (competent == null || competent.equals(by)) {
            return Decision.accepted(
                    new TipReceived(tip, by, now, content, watchers, proposal, limits().screening(now)));
        }
        return chosen(
                command,
                proposal,
                competent,
                receive.because(),
                new TipReceived(tip, by, now, content, watchers, proposal, null),
                new TipOffered(
                        tip, by, now, competent, null, proposal, receive.because(), limits().answering(null, now)));
    }

    Decision<TipEvent> offered(Command<TipCommand> command, InHand before, OfferTip offer) {
        if (offer.to().equals(command.by())) {
            return Decision.refused(
                    ReasonCode.SCHEMA, "/to", "Tin báo đang ở cơ quan mình; hãy thụ lý thay vì chuyển.", null);
        }
        TipFolder folder = before.folder();
        CompetenceProposal proposal = proposal(folder.content(), command.now());
        return chosen(
                command,
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
                        limits().answering(folder.nature(), command.now())));
    }

    /** The time runs from the same day, however often it is handed on. */
    Decision<TipEvent> accepted(Command<TipCommand> command, Open before, AcceptTip accept) {
        TipFolder folder = before.folder();
        TipFolder.TakenUp taken = folder.taken();
        TipNature nature = accept.nature() == null ? folder.nature() : accept.nature();
        return Decision.accepted(new TipAccepted(
                accept.tip(),
                command.by(),
                command.now(),
                nature,
                limits().settling(
                                nature,
                                command.by(),
                                TipFold.counted(before),
                                taken == null ? command.now() : taken.at())));
    }

    Decision<TipEvent> returned(Command<TipCommand> command, Offered offered, ReturnTip back) {
        InHand before = offered.before();
        return Decision.accepted(new TipReturned(
                back.tip(),
                command.by(),
                command.now(),
                back.reason(),
                before.owes(),
                before instanceof Held ? limits().routing(command.now()) : null));
    }

    /** Who is competent by the rules of the day; a person decides. */
    private CompetenceProposal proposal(TipContent content, Instant now) {
        Facts facts = content.facts() == null ? Facts.NOTHING : content.facts();
        return CompetenceProposal.of(directory
                .get()
                .competence()
                .whoIsCompetent(facts.province() == null ? facts.in(content.province()) : facts, Counting.day(now)));
    }

    /** These events, unless a reason is owed for this choice. */
    private Decision<TipEvent> chosen(
            Command<TipCommand> command,
            CompetenceProposal proposal,
            AgencyCode to,
            @Nullable String because,
            TipEvent... events) {
        return directory
                .get()
                .departure(Counting.day(command.now()))
                .unexplained(proposal, to, because, "chuyển cho cơ quan khác")
                .<Decision<TipEvent>>map(owed -> new Decision.Refused<>(List.of(owed)))
                .orElseGet(() -> Decision.accepted(events));
    }

    private TipLimits limits() {
        return new TipLimits(directory.get());
    }
}
