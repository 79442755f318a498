package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.integrity.KeptFrom;
import vn.lienthong.registry.oversight.Lines;

/**
 * A request to the head of a line reaches its local units: each party directs the units below it (Quy chế phối hợp 2020, ¶5;
 * clauses.csv S0-11).
 */
final class Cascading {
    private final Lines lines;

    Cascading(Lines lines) {
        this.lines = lines;
    }

    /** Adds what the local units below those named owe. @return the units that exist and cannot be reached; null if no cascade */
    @Nullable
    List<AgencyCode> cascade(
            AgencyCode requester, MakeRequest make, KeptFrom kept, List<Owed> owed, Instant now, List<Reason> reasons) {
        if (!Boolean.TRUE.equals(make.cascade())) {
            return null;
        }
        Set<AgencyCode> taken = parts(requester, make);
        List<AgencyCode> unreached = new ArrayList<>();
        for (Owed line : List.copyOf(owed)) {
            for (AgencyCode unit : lines.below(line.addressee(), Counting.day(now))) {
                if (kept.holds(unit) || !taken.add(unit)) {
                    continue;
                }
                if (lines.isReached(unit, now)) {
                    owed.add(Limits.ofUnit(unit, line));
                } else {
                    unreached.add(unit);
                }
            }
        }
        refuseCascade(
                owed.size(), unreached.size() + owed.size() - make.addressees().size(), reasons);
        return List.copyOf(unreached);
    }

    private static void refuseCascade(int obligations, int units, List<Reason> reasons) {
        if (units == 0) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA,
                    "/cascade",
                    "Không nơi nhận nào có đơn vị cấp dưới trong danh bạ; hãy bỏ trống."));
        }
        if (obligations > SystemLimits.MOST_OBLIGATIONS) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA,
                    "/cascade",
                    "Yêu cầu tới %d đơn vị, quá %d; hãy tách theo ngành dọc."
                            .formatted(obligations, SystemLimits.MOST_OBLIGATIONS)));
        }
    }

    /** Those that have a part in it already. */
    private static Set<AgencyCode> parts(AgencyCode requester, MakeRequest make) {
        Set<AgencyCode> parts = new HashSet<>(make.addressees());
        parts.add(requester);
        parts.addAll(orNone(make.content().joint()));
        return parts;
    }

    private static List<AgencyCode> orNone(@Nullable List<AgencyCode> agencies) {
        return agencies == null ? List.of() : agencies;
    }
}
