package vn.lienthong.tips;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.Concern;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipStream;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.integrity.WhoLooksInto;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** A tip on officials or units goes round those concerned (clauses.csv S4-15): none of them receives, is offered or oversees it. */
record RoundThoseConcerned(TipContent content, WhoLooksInto rules, Instant now) {
    /** @param received when the tip was reported first */
    static RoundThoseConcerned of(Directory directory, TipContent content, Instant received, Instant now) {
        List<AgencyCode> concerned = Objects.requireNonNullElse(content.against(), List.of());
        return new RoundThoseConcerned(content, WhoLooksInto.of(directory, concerned, received, now), now);
    }

    static RoundThoseConcerned of(Directory directory, TipFolder folder, Instant now) {
        return of(directory, folder.content(), folder.received(), now);
    }

    /** What contradicts itself in what is said of those concerned. */
    static List<Reason> wrong(TipContent content) {
        boolean said = content.againstPost() != null || isOnOfficials(content.facts());
        return !said || content.stream() == TipStream.INTEGRITY
                ? List.of()
                : List.of(
                        Reason.of(
                                ReasonCode.SCHEMA,
                                "/content/against",
                                "Tin về cán bộ, đơn vị chức năng thì phải nêu cơ quan bị phản ánh, để tin đi vòng qua cơ quan ấy."));
    }

    /** Of what is found out later, it cannot be said: it is received anew. */
    static List<Reason> wrong(TipFolder folder, @Nullable Facts found) {
        return !isOnOfficials(found) || folder.content().stream() == TipStream.INTEGRITY
                ? List.of()
                : List.of(
                        Reason.of(
                                ReasonCode.SCHEMA,
                                "/facts/concern",
                                "Tin hóa ra là về cán bộ, đơn vị chức năng thì hãy tiếp nhận thành tin mới có nêu cơ quan bị phản ánh, rồi gác tin này."));
    }

    private static boolean isOnOfficials(@Nullable Facts facts) {
        return facts != null && facts.concern() == Concern.INTEGRITY;
    }

    /** Those that watch over where it happens, but for those from whom it is kept. */
    List<AgencyCode> watchers() {
        return rules.directory().overseers().of(content.province()).stream()
                .filter(agency -> !holds(agency))
                .toList();
    }

    /** Whether it must not reach that agency. */
    boolean holds(AgencyCode agency) {
        return rules.kept().holds(agency);
    }

    /** Whoever was told it stands too near: it goes on to the one that the rules name, which is its receiver from the beginning. */
    Decision<TipEvent> passedOn(
            Command<TipCommand> command,
            List<AgencyCode> watchers,
            CompetenceProposal proposal,
            @Nullable TimeLimit limit) {
        return proposal.leads().stream()
                .findFirst()
                .map(receiver -> Decision.<TipEvent>accepted(new TipReceived(
                        new TipId(UUID.fromString(command.matter())),
                        receiver,
                        now,
                        content,
                        watchers,
                        proposal,
                        limit,
                        command.by())))
                .orElseGet(
                        () -> Decision.refused(ReasonCode.NOT_ENROLLED, "/content/against", proposal.sentence(), null));
    }

    /** Why it may not go to that agency; empty if it may. */
    Optional<Reason> against(Command<TipCommand> command, AgencyCode to, @Nullable String pointer) {
        if (!holds(to)) {
            return Optional.empty();
        }
        String detail =
                "Tin về cán bộ, cơ quan chức năng: %s là cơ quan có liên quan, ngang cấp hoặc dưới quyền cơ quan có liên quan nên không được nhận; hãy chuyển cho cơ quan cấp trên."
                        .formatted(to);
        String basis =
                Grounds.at(rules.directory(), now).of(Rule.ROUND_THOSE_CONCERNED, command.by(), rules.concerned());
        return Optional.of(new Reason(ReasonCode.AGAINST_CONDITIONS, pointer, detail, basis));
    }
}
