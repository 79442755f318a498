package vn.lienthong.exchange.request;

import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.PressRelease;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.PublishRelease;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.ReleasePublished;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/**
 * What is given to the press: time, content and outlet are agreed on by all whom it concerns, and nothing is published before
 * (Quy chế phối hợp 2020, ¶10; clauses.csv S0-23).
 */
final class Releasing {
    private Releasing() {}

    static Decision<RequestEvent> publish(Command<RequestCommand> command, PublishRelease publish, Open open) {
        PressRelease release = open.content().release();
        if (!open.requester().equals(command.by())) {
            return Refusals.notYours("Chỉ cơ quan gửi yêu cầu được công bố nội dung đã thống nhất.");
        }
        if (release == null) {
            return Refusals.notNow("Yêu cầu này không nêu nội dung công bố cho báo chí.");
        }
        List<Obligation> missing = notAgreeing(open);
        if (!missing.isEmpty()) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    null,
                    "Chưa được công bố: chưa thống nhất với %s."
                            .formatted(missing.stream()
                                    .map(each -> each.addressee() + " ("
                                            + each.standing().nameVi() + ")")
                                    .collect(Collectors.joining(", "))),
                    open.content().basis());
        }
        if (command.now().isBefore(release.notBefore())) {
            return Decision.refused(
                    ReasonCode.IMPOSSIBLE_DATE,
                    null,
                    "Chưa được công bố trước giờ đã thống nhất (%s).".formatted(Wording.time(release.notBefore())),
                    open.content().basis());
        }
        List<AgencyCode> agreedBy = open.obligations().values().stream()
                .filter(each -> !(each.standing() instanceof Standing.Readdressed))
                .map(Obligation::addressee)
                .toList();
        return Decision.accepted(
                new ReleasePublished(publish.request(), command.by(), command.now(), release, agreedBy));
    }

    /** Whether all have agreed on what is to be published. */
    static boolean isAgreed(Open open) {
        return open.content().release() != null && notAgreeing(open).isEmpty();
    }

    /** An answer counts once the requester has approved it: only then do both mean the same. */
    private static List<Obligation> notAgreeing(Open open) {
        return open.obligations().values().stream()
                .filter(each -> !(each.standing() instanceof Standing.Final))
                .toList();
    }
}
