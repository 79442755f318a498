package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.InformationDuty;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.OnwardEvent;
import vn.lienthong.contract.information.UseEvent;
import vn.lienthong.contract.task.Deadline;

/**
 * What those owe that have information: to acknowledge a correction, to confirm that they removed what was taken back. Information that
 * was merely shared waits for nobody; what was taken back is followed until the last has confirmed it.
 */
final class InformationWatch {
    private InformationWatch() {}

    static @Nullable MatterObligations after(@Nullable MatterObligations matter, InformationEvent event) {
        return event instanceof InformationShared shared
                ? MatterObligations.begin(
                        new Heading(shared.content().title(), null, null, shared.at(), null), shared.by())
                : matter == null ? null : changed(matter, event);
    }

    private static MatterObligations changed(MatterObligations matter, InformationEvent event) {
        return switch (event) {
            case InformationShared shared -> matter;
            case InformationEvent.InformationAcknowledged acknowledged ->
                matter.without(key(InformationDuty.ACKNOWLEDGE, acknowledged.by()));
            case InformationCorrected corrected ->
                owing(
                        matter.with(matter.heading().titled(corrected.content().title())),
                        InformationDuty.ACKNOWLEDGE,
                        corrected.audience(),
                        corrected.at(),
                        corrected.limit());
            case InformationRecalled recalled -> recalled(matter, recalled);
            case InformationEvent.InformationExpired expired -> matter.without(Duty.ACKNOWLEDGE_CORRECTION);
            case InformationEvent.RemovalConfirmed confirmed ->
                matter.without(key(InformationDuty.REMOVE, confirmed.by()));
            case InformationEvent.InformationReminded reminded ->
                matter.change(
                        key(reminded.duty(), reminded.by()),
                        owed -> owed.with(owed.progress().rung(reminded.overdue())));
            case AudienceChanged changed -> changed(matter, changed);
            case OnwardEvent.OnwardAsked asked -> matter;
            case OnwardEvent.OnwardGranted granted -> without(matter, InformationDuty.REMOVE, granted.to());
            case OnwardEvent.OnwardRefused refused -> matter;
            case OnwardEvent.OnwardRevoked revoked ->
                owing(
                        without(matter, InformationDuty.ACKNOWLEDGE, revoked.agencies()),
                        InformationDuty.REMOVE,
                        revoked.agencies(),
                        revoked.at(),
                        revoked.limit());
            case UseEvent use -> matter;
            case OnwardEvent.OnwardExpired expired -> without(matter, InformationDuty.ACKNOWLEDGE, expired.agencies());
        };
    }

    /** What was taken back before anybody was asked to confirm it is owed by nobody. */
    private static MatterObligations recalled(MatterObligations matter, InformationRecalled recalled) {
        MatterObligations read = matter.without(Duty.ACKNOWLEDGE_CORRECTION);
        return recalled.from() == null || recalled.limit() == null
                ? read
                : owing(read, InformationDuty.REMOVE, recalled.from(), recalled.at(), recalled.limit());
    }

    private static MatterObligations changed(MatterObligations matter, AudienceChanged changed) {
        MatterObligations joined = without(matter, InformationDuty.REMOVE, changed.joined());
        return changed.limit() == null
                ? joined
                : owing(
                        without(joined, InformationDuty.ACKNOWLEDGE, changed.left()),
                        InformationDuty.REMOVE,
                        changed.left(),
                        changed.at(),
                        changed.limit());
    }

    private static MatterObligations owing(
            MatterObligations matter,
            InformationDuty duty,
            Collection<AgencyCode> agencies,
            Instant since,
            Deadline deadline) {
        MatterObligations after = matter;
        Limit limit = new Limit(deadline.dueAt(), null, deadline.byDefault());
        for (AgencyCode agency : agencies) {
            after = after.owing(key(duty, agency), Obligation.of(duty(duty), agency, matter.finisher(), since, limit));
        }
        return after;
    }

    private static MatterObligations without(
            MatterObligations matter, InformationDuty duty, Collection<AgencyCode> agencies) {
        MatterObligations after = matter;
        for (AgencyCode agency : agencies) {
            after = after.without(key(duty, agency));
        }
        return after;
    }

    private static String key(InformationDuty duty, AgencyCode agency) {
        return duty.wire() + "/" + agency;
    }

    private static Duty duty(InformationDuty duty) {
        return switch (duty) {
            case ACKNOWLEDGE -> Duty.ACKNOWLEDGE_CORRECTION;
            case REMOVE -> Duty.REMOVE_INFORMATION;
        };
    }
}
