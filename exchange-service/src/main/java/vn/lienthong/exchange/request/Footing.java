package vn.lienthong.exchange.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.agreement.Agreements;
import vn.lienthong.registry.agreement.Coordination;

/** On which agreement a request rests: the one cited, which must bind both on that day, or else the closest in force. */
final class Footing {
    private static final String POINTER = "/content/agreement";

    private final Agreements agreements;
    private final LocalDate day;

    /** @param day on which the request is made; it stays under the agreement of that day */
    Footing(Agreements agreements, LocalDate day) {
        this.agreements = agreements;
        this.day = day;
    }

    /** Why an agreement that is cited cannot be rested on; empty if it can, or none is cited. */
    List<Reason> against(AgencyCode requester, List<AgencyCode> addressees, @Nullable String cited) {
        if (cited == null) {
            return List.of();
        }
        Optional<Agreement> agreement = agreements.find(cited, day);
        if (agreement.isEmpty() || !agreement.get().inForceOn(day)) {
            return List.of(notInForce(cited, agreement.orElse(null)));
        }
        List<Reason> reasons = new ArrayList<>();
        for (int index = 0; index < addressees.size(); index++) {
            AgencyCode addressee = addressees.get(index);
            if (!addressee.equals(requester)
                    && between(requester, addressee, cited).isEmpty()) {
                reasons.add(new Reason(
                        ReasonCode.NOT_BOUND,
                        "/addressees/" + index,
                        "%s không ràng buộc cả %s và %s; hãy bỏ trống quy chế hoặc nêu quy chế khác."
                                .formatted(agreement.get().titleVi(), requester, addressee),
                        cited));
            }
        }
        return reasons;
    }

    /** The agreement that binds both; null if none does. */
    @Nullable
    Agreement of(AgencyCode requester, AgencyCode addressee, @Nullable String cited) {
        return between(requester, addressee, cited).orElse(null);
    }

    private Optional<Agreement> between(AgencyCode requester, AgencyCode addressee, @Nullable String cited) {
        return agreements.between(requester, addressee, day).stream()
                .map(Coordination::agreement)
                .filter(agreement -> cited == null || agreement.code().equals(cited))
                .findFirst();
    }

    private Reason notInForce(String cited, @Nullable Agreement found) {
        boolean known = agreements.all().stream().anyMatch(each -> each.code().equals(cited));
        if (!known) {
            return Reason.of(
                    ReasonCode.UNKNOWN_AGREEMENT, POINTER, "Không có quy chế nào mang mã \"%s\".".formatted(cited));
        }
        String why = found == null
                ? "không có hiệu lực ngày %s".formatted(day)
                : "ở trạng thái “%s”".formatted(found.status().nameVi());
        return new Reason(
                ReasonCode.EXPIRED_AGREEMENT,
                POINTER,
                "Quy chế %s %s nên chưa thể viện dẫn; hãy nêu quy chế đang có hiệu lực hoặc bỏ trống."
                        .formatted(cited, why),
                cited);
    }
}
