package vn.lienthong.exchange.information;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationEvent.RemovalConfirmed;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.information.UseEvent.InformationUsed;
import vn.lienthong.contract.information.UseEvent.UseGranted;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.runtime.decider.AllowedStep;

/**
 * What one reader still knows of information whose content is gone for it: that it ended, and whether it is to confirm that it removed it.
 *
 * @param provider who took it back
 * @param owing those, as the reader may know, that are to confirm it and have not
 * @param limit by when; null where nobody is to
 * @param resting what of the reader's own rested on it, and is to be looked through
 */
public record WhatIsLeft(
        @Nullable AgencyCode provider,
        Set<AgencyCode> owing,
        @Nullable Deadline limit,
        Set<UsedIn> resting) {

    /** The events from the first on with which information begins for the reader, oldest first; empty where nothing is left but its end. */
    public static <E extends MatterEvent> List<E> fromItsBeginning(List<E> told) {
        for (int first = 0; first < told.size(); first++) {
            if (begins(told.get(first))) {
                return told.subList(first, told.size());
            }
        }
        return List.of();
    }

    private static boolean begins(MatterEvent event) {
        return event instanceof InformationShared
                || (event instanceof OnwardGranted granted && granted.content() != null)
                || (event instanceof AudienceChanged changed && changed.content() != null);
    }

    /** After these events, oldest first, none of which begins it. */
    public static WhatIsLeft after(List<? extends MatterEvent> told) {
        WhatIsLeft left = new WhatIsLeft(null, Set.of(), null, Set.of());
        for (MatterEvent event : told) {
            left = switch (event) {
                case InformationRecalled recalled ->
                    recalled.from() == null ? left : left.and(recalled.by(), recalled.from(), recalled.limit());
                case OnwardRevoked revoked -> left.and(revoked.by(), revoked.agencies(), revoked.limit());
                case AudienceChanged changed -> left.and(changed.by(), changed.left(), changed.limit());
                case RemovalConfirmed confirmed -> left.without(confirmed.by());
                case InformationUsed used -> left.resting(used.in());
                case UseGranted granted -> left.resting(granted.in());
                default -> left;
            };
        }
        return left;
    }

    /** What those may do that are to confirm it. */
    public List<AllowedStep> steps() {
        return owing.stream()
                .map(agency -> AllowedStep.of(agency, ConfirmRemoval.class))
                .toList();
    }

    private WhatIsLeft and(AgencyCode by, List<AgencyCode> agencies, @Nullable Deadline when) {
        Set<AgencyCode> more = new TreeSet<>(owing);
        more.addAll(agencies);
        return new WhatIsLeft(by, more, when, resting);
    }

    private WhatIsLeft without(AgencyCode agency) {
        Set<AgencyCode> less = new TreeSet<>(owing);
        less.remove(agency);
        return new WhatIsLeft(provider, less, limit, resting);
    }

    private WhatIsLeft resting(UsedIn in) {
        Set<UsedIn> more = new HashSet<>(resting);
        more.add(in);
        return new WhatIsLeft(provider, owing, limit, Set.copyOf(more));
    }
}
