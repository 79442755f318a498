package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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
 * What those owe that have information: to acknowledge a bulletin or a correction, to confirm that they removed what was taken back. Information that
 * was merely shared waits for nobody; what was taken back is followed until the last has confirmed it.
 */
final class InformationWatch {
    private InformationWatch() {}

    static @Nullable MatterObligations after(@Nullable MatterObligations matter, InformationEvent event) {
        return event instanceof InformationShared shared
                ? begun(shared)
                : matter == null ? null : changed(matter, event);
    }

    private static MatterObligations begun(InformationShared shared) {
        MatterObligations matter = MatterObligations.begin(
                new Heading(shared.content().title(), null, null, shared.at(), null), shared.by());
        if (shared.bulletin() == null) {
            return matter;
        }
        SortedSet<AgencyCode> readers = new TreeSet<>(shared.audience());
        shared.everyCommunity().forEach(each -> readers.addAll(each.members()));
        readers.remove(shared.by());
        return owing(
                matter,
                InformationDuty.READ,
                readers,
                shared.at(),
                shared.bulletin().limit());
    }

    private static MatterObligations changed(MatterObligations matter, InformationEvent event) {
        return switch (event) {
            case InformationShared shared -> matter;
            case InformationEvent.InformationAcknowledged acknowledged ->
                withoutReading(matter, List.of(acknowledged.by()));
            case InformationCorrected corrected ->
                owing(
                        withoutReading(matter, corrected.audience())
                                .with(matter.heading()
                                        .titled(corrected.content().title())),
                        InformationDuty.ACKNOWLEDGE,
                        corrected.audience(),
                        corrected.at(),
                        corrected.limit());
            case InformationRecalled recalled -> recalled(matter, recalled);
            case InformationEvent.InformationExpired expired -> withoutReading(matter);
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
                        withoutReading(matter, revoked.agencies()),
                        InformationDuty.REMOVE,
                        revoked.agencies(),
                        revoked.at(),
                        revoked.limit());
            case UseEvent use -> matter;
            case OnwardEvent.OnwardExpired expired -> withoutReading(matter, expired.agencies());
        };
    }

    /** What was taken back before anybody was asked to confirm it is owed by nobody. */
    private static MatterObligations recalled(MatterObligations matter, InformationRecalled recalled) {
        MatterObligations read = withoutReading(matter);
        return recalled.from() == null || recalled.limit() == null
                ? read
                : owing(read, InformationDuty.REMOVE, recalled.from(), recalled.at(), recalled.limit());
    }

    private static MatterObligations changed(MatterObligations matter, AudienceChanged changed) {
        MatterObligations back = without(matter, InformationDuty.REMOVE, changed.joined());
        MatterObligations joined = changed.read() == null
                ? back
                : owing(back, InformationDuty.READ, changed.joined(), changed.at(), changed.read());
        return changed.limit() == null
                ? joined
                : owing(
                        withoutReading(joined, changed.left()),
                        InformationDuty.REMOVE,
                        changed.left(),
                        changed.at(),
                        changed.limit());
    }

    /** Nothing of it is left to be read by anybody. */
    private static MatterObligations withoutReading(MatterObligations matter) {
        return matter.without(Duty.READ_BULLETIN).without(Duty.ACKNOWLEDGE_CORRECTION);
    }

    /** Nothing of it is left to be read by these. */
    private static MatterObligations withoutReading(MatterObligations matter, Collection<AgencyCode> agencies) {
        return without(without(matter, InformationDuty.READ, agencies), InformationDuty.ACKNOWLEDGE, agencies);
    }

    private static MatterObligations owing(
            MatterObligations matter,
            InformationDuty duty,
            Collection<AgencyCode> agencies,
            Instant since,
            Deadline deadline) {
        MatterObligations after = matter;
        Limit limit = Limit.of(deadline);
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
            case READ -> Duty.READ_BULLETIN;
            case ACKNOWLEDGE -> Duty.ACKNOWLEDGE_CORRECTION;
            case REMOVE -> Duty.REMOVE_INFORMATION;
        };
    }
}
