package vn.lienthong.exchange.information;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.OnwardCommand.GrantOnward;
import vn.lienthong.contract.information.OnwardCommand.RefuseOnward;
import vn.lienthong.contract.information.OnwardCommand.RevokeOnward;
import vn.lienthong.contract.information.OnwardEvent.OnwardRefused;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.information.InformationState.Asked;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What the provider decides of what is asked for others: it lets it go further, does not, or takes it back. */
record Consenting(Stating stating) {
    static Decision<InformationEvent> grant(Command<InformationCommand> command, GrantOnward grant, Shared shared) {
        Asked asked = InformationFold.openAsk(shared, grant.ask());
        if (asked == null) {
            return nothingAsked(grant.ask());
        }
        List<Reason> reasons = new ArrayList<>();
        List<AgencyCode> to = grant.to() == null ? asked.to() : grant.to();
        for (int at = 0; at < to.size(); at++) {
            if (!asked.to().contains(to.get(at))) {
                reasons.add(Reason.of(
                        ReasonCode.SCHEMA,
                        "/to/" + at,
                        "Không ai xin phép chia sẻ tiếp cho %s trong lần này.".formatted(to.get(at))));
            }
        }
        Instant until = grant.until();
        Instant all = shared.asksFor().until();
        if (until != null && !until.isAfter(command.now())) {
            reasons.add(Reason.of(ReasonCode.IMPOSSIBLE_DATE, "/until", "Thời điểm nêu đã qua."));
        } else if (until != null && all != null && until.isAfter(all)) {
            reasons.add(Reason.of(
                    ReasonCode.IMPOSSIBLE_DATE,
                    "/until",
                    "Thời điểm nêu sau lúc thông tin thôi được chia sẻ (%s).".formatted(all)));
        }
        return reasons.isEmpty()
                ? Decision.accepted(PassingOn.granted(
                        command, shared, grant.ask(), new Asked(asked.by(), to, true), until, grant.reason(), null))
                : new Decision.Refused<>(reasons);
    }

    static Decision<InformationEvent> refuse(Command<InformationCommand> command, RefuseOnward refuse, Shared shared) {
        Asked asked = InformationFold.openAsk(shared, refuse.ask());
        return asked == null
                ? nothingAsked(refuse.ask())
                : Decision.accepted(new OnwardRefused(
                        refuse.information(), command.by(), command.now(), refuse.ask(), asked.by(), refuse.reason()));
    }

    Decision<InformationEvent> revoke(Command<InformationCommand> command, RevokeOnward revoke, Shared shared) {
        List<Reason> reasons = new ArrayList<>();
        for (int at = 0; at < revoke.agencies().size(); at++) {
            AgencyCode agency = revoke.agencies().get(at);
            Holder holder = shared.holders().get(agency);
            if (holder == null || !holder.hasOnward()) {
                reasons.add(Reason.of(
                        ReasonCode.ILLEGAL_TRANSITION,
                        "/agencies/" + at,
                        holder != null && holder.has()
                                ? "%s được bên cung cấp chia sẻ trực tiếp; muốn lấy lại thì thu hồi thông tin."
                                        .formatted(agency)
                                : "%s hiện không được chia sẻ tiếp thông tin này.".formatted(agency)));
            }
        }
        return reasons.isEmpty()
                ? Decision.accepted(new OnwardRevoked(
                        revoke.information(),
                        command.by(),
                        command.now(),
                        revoke.agencies(),
                        revoke.reason(),
                        stating.removal(command.now())))
                : new Decision.Refused<>(reasons);
    }

    private static Decision<InformationEvent> nothingAsked(String ask) {
        return Decision.refused(
                ReasonCode.ILLEGAL_TRANSITION,
                "/ask",
                "Không có lần xin phép \"%s\" nào đang chờ quyết định.".formatted(ask),
                null);
    }
}
