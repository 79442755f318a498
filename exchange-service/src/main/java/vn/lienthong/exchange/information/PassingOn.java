package vn.lienthong.exchange.information;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardEvent.OnwardAsked;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.information.InformationState.Asked;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.visibility.MayUse;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/**
 * Passing information on: it is asked for, and its provider decides, unless the conditions have decided already. Who else has it is told
 * to nobody: whoever asks for an agency that has it is answered as for any other.
 */
record PassingOn(Supplier<Directory> directory, Communities communities) {
    /** How much one may have asked that is not decided, so that asking without end does not fill the log. */
    private static final int MOST_OPEN = 20;

    Decision<InformationEvent> ask(Command<InformationCommand> command, AskOnward ask, Shared shared) {
        Conditions conditions = shared.asksFor();
        if (conditions.passedOn() == Onward.NEVER) {
            return against("Bên cung cấp đặt điều kiện “%s” cho thông tin này.".formatted(Onward.NEVER.nameVi()));
        }
        List<Reason> reasons = new ArrayList<>(whom(command.by(), ask.to(), shared));
        if (asksOf(command.by(), shared).filter(Asked::open).count() >= MOST_OPEN) {
            reasons.add(Reason.of(
                    ReasonCode.TOO_SOON,
                    null,
                    "Cơ quan đang có %d lần xin phép chưa được quyết định.".formatted(MOST_OPEN)));
        }
        String agreement = conditions.agreement();
        if (conditions.passedOn() == Onward.AGREEMENT && agreement != null) {
            reasons.addAll(outside(agreement, ask.to(), command.now()));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        String key =
                "%s/%d".formatted(command.by(), asksOf(command.by(), shared).count() + 1);
        OnwardAsked asked =
                new OnwardAsked(ask.information(), command.by(), command.now(), key, ask.to(), ask.purpose());
        // for another purpose than it is shared for, or to one that is not connected, the provider says itself
        return agreement == null
                        || !MayUse.fits(conditions, ask.purpose())
                        || ask.to().stream()
                                .anyMatch(to -> isTakenBack(shared, to) || !belongs(agreement, to, command.now()))
                ? Decision.accepted(asked)
                : Decision.accepted(
                        asked,
                        granted(command, shared, key, new Asked(command.by(), ask.to(), true), null, null, agreement));
    }

    /** As it is asked ever after: who is not connected belongs to no community. */
    private boolean belongs(String agreement, AgencyCode to, Instant now) {
        return communities.has(new Community(CommunityKind.AGREEMENT, agreement), to, now);
    }

    private static Stream<Asked> asksOf(AgencyCode by, Shared shared) {
        return shared.asks().values().stream().filter(asked -> asked.by().equals(by));
    }

    private static List<Reason> whom(AgencyCode by, List<AgencyCode> to, Shared shared) {
        List<Reason> reasons = new ArrayList<>();
        Set<AgencyCode> seen = new HashSet<>();
        for (int at = 0; at < to.size(); at++) {
            String why = to.get(at).equals(by)
                    ? "Cơ quan đã có thông tin này."
                    : to.get(at).equals(shared.provider())
                            ? "Bên cung cấp đã có thông tin của mình."
                            : seen.add(to.get(at)) ? null : "Cơ quan này đã được nêu ở trên.";
            if (why != null) {
                reasons.add(Reason.of(ReasonCode.SCHEMA, "/to/" + at, why));
            }
        }
        return reasons;
    }

    /** Under an agreement it goes to its parties while it is in force, and to nobody else. */
    private List<Reason> outside(String agreement, List<AgencyCode> to, Instant now) {
        Parties parties = new Parties(directory.get(), Counting.day(now));
        Optional<Reason> over = parties.against(agreement, "/to");
        if (over.isPresent()) {
            return List.of(over.get());
        }
        List<Reason> reasons = new ArrayList<>();
        for (int at = 0; at < to.size(); at++) {
            if (!parties.binds(agreement, to.get(at))) {
                reasons.add(new Reason(
                        ReasonCode.AGAINST_CONDITIONS,
                        "/to/" + at,
                        "%s không phải một bên của quy chế %s; bên cung cấp đặt điều kiện “%s”."
                                .formatted(to.get(at), agreement, Onward.AGREEMENT.nameVi()),
                        Rule.AS_THE_PROVIDER_ASKS.cited()));
            }
        }
        return reasons;
    }

    /** The whole as it now stands, of which nobody gets more than whom it has it from. */
    static OnwardGranted granted(
            Command<InformationCommand> command,
            Shared shared,
            String key,
            Asked asked,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable String agreement) {
        Map<AgencyCode, AgencyCode> from = new TreeMap<>(Stating.passedOn(shared));
        asked.to().stream()
                .filter(to -> !hasIt(shared, to) && !shared.isByWayOf(asked.by(), to))
                .forEach(to -> from.put(to, asked.by()));
        return new OnwardGranted(
                shared.information(),
                command.by(),
                command.now(),
                shared.provider(),
                key,
                asked.by(),
                asked.to(),
                until,
                agreement,
                reason,
                shared.version(),
                shared.content(),
                shared.conditions() == null ? null : shared.conditions().inherited(from));
    }

    /** Then it is for its provider to say, whatever the conditions grant: nobody else undoes what it decided. */
    private static boolean isTakenBack(Shared shared, AgencyCode agency) {
        Holder holder = shared.holders().get(agency);
        return holder != null && holder.isTakenBack();
    }

    private static boolean hasIt(Shared shared, AgencyCode agency) {
        Holder holder = shared.holders().get(agency);
        return holder != null && holder.has();
    }

    private static Decision<InformationEvent> against(String detail) {
        return Decision.refused(ReasonCode.AGAINST_CONDITIONS, null, detail, Rule.AS_THE_PROVIDER_ASKS.cited());
    }
}
