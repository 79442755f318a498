package vn.lienthong.exchange.information;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.exchange.task.Limits;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What the provider states: information and its conditions, a correction, that it is taken back. */
record Stating(Supplier<Directory> directory, Communities communities) {
    private static final String ACKNOWLEDGE = "INFORMATION-ACKNOWLEDGE";
    private static final String REMOVE = "INFORMATION-REMOVE";

    Decision<InformationEvent> share(Command<InformationCommand> command, ShareInformation share) {
        Set<AgencyCode> audience = new LinkedHashSet<>(share.audience());
        audience.remove(command.by());
        List<Community> named = share.communities() == null ? List.of() : share.communities();
        CommunityChecks belonging = new CommunityChecks(command.by(), command.now(), parties(command), communities);
        List<Reason> reasons = new ArrayList<>(ContentChecks.against(share.content()));
        List<Reason> notToBeNamed = belonging.against(named);
        reasons.addAll(notToBeNamed);
        List<CommunityMembers> members =
                notToBeNamed.isEmpty() ? belonging.members(named, share.audience()) : List.of();
        members.forEach(each -> audience.addAll(each.members()));
        AgreedConditions agreed = AgreedConditions.of(share, command.by(), audience, parties(command));
        reasons.addAll(agreed.against());
        reasons.addAll(checks(command, share.content(), audience).against(agreed.conditions()));
        reasons.addAll(Bulletins.against(share, command.now()));
        if (audience.isEmpty() && notToBeNamed.isEmpty()) {
            reasons.addFirst(Reason.of(
                    ReasonCode.SCHEMA,
                    "/audience",
                    "Cần ít nhất một cơ quan nhận khác với bên cung cấp, do bên cung cấp nêu hoặc thuộc nhóm nhận."));
        }
        return reasons.isEmpty()
                ? Decision.accepted(new InformationShared(
                        new InformationId(UUID.fromString(command.matter())),
                        command.by(),
                        command.now(),
                        share.content(),
                        share.audience(),
                        agreed.conditions(),
                        members.isEmpty() ? null : members,
                        bulletins().issued(share.bulletin(), command.now()),
                        agreed.of()))
                : new Decision.Refused<>(reasons);
    }

    Decision<InformationEvent> correct(Command<InformationCommand> command, CorrectInformation correct, Shared shared) {
        Set<AgencyCode> audience = shared.holders(Holder::has);
        List<Reason> reasons = new ArrayList<>(ContentChecks.against(correct.content()));
        ConditionChecks checks = checks(command, correct.content(), audience);
        reasons.addAll(
                correct.conditions() == null
                        ? checks.againstStanding(shared.conditions())
                        : checks.against(correct.conditions()));
        if (correct.content().equals(shared.content())
                && (correct.conditions() == null || correct.conditions().equals(shared.conditions()))) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA,
                    "/content",
                    "Nội dung và điều kiện không khác bản đang có; không có gì để đính chính."));
        }
        return reasons.isEmpty()
                ? Decision.accepted(new InformationCorrected(
                        correct.information(),
                        command.by(),
                        command.now(),
                        shared.version() + 1,
                        correct.content(),
                        correct.reason(),
                        List.copyOf(audience),
                        conditions(correct.conditions() == null ? shared.conditions() : correct.conditions(), shared),
                        limit(ACKNOWLEDGE, command.now())))
                : new Decision.Refused<>(reasons);
    }

    /** Who has it from another gets no more than that one. */
    private static @Nullable Conditions conditions(@Nullable Conditions stated, Shared shared) {
        return stated == null ? null : stated.inherited(passedOn(shared));
    }

    /** From whom each has it, or had it, that does not have it from the provider: who has it from that one gets no more, whatever became of it. */
    static Map<AgencyCode, AgencyCode> passedOn(Shared shared) {
        Map<AgencyCode, AgencyCode> from = new TreeMap<>();
        shared.holders().forEach((agency, holder) -> {
            AgencyCode asker = holder.from();
            if (asker != null) {
                from.put(agency, asker);
            }
        });
        return from;
    }

    private ConditionChecks checks(Command<?> command, InformationContent content, Set<AgencyCode> audience) {
        return new ConditionChecks(command.by(), content, audience, command.now(), parties(command));
    }

    private Parties parties(Command<?> command) {
        return new Parties(directory.get(), Counting.day(command.now()));
    }

    Decision<InformationEvent> recall(Command<InformationCommand> command, RecallInformation recall, Shared shared) {
        return Decision.accepted(new InformationRecalled(
                recall.information(),
                command.by(),
                command.now(),
                recall.reason(),
                List.copyOf(shared.holders(Holder::mayKeepIt)),
                removal(command.now())));
    }

    /** What makes information a bulletin. */
    Bulletins bulletins() {
        return new Bulletins(directory);
    }

    /** By when what was taken back is to be removed. */
    Deadline removal(Instant now) {
        return limit(REMOVE, now);
    }

    private Deadline limit(String rule, Instant now) {
        return Limits.byRule(directory.get(), rule, now, now);
    }
}
