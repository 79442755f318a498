package vn.lienthong.reporting.statistics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.OnwardEvent.OnwardExpired;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;

/**
 * A piece of information as it is counted: what it says but for its text and files, under which conditions, and who has it now.
 *
 * @param position of the last event that it was made of
 * @param month in which it was shared, such as {@code 2026-11}
 * @param at when
 */
record Item(
        String id,
        long position,
        String month,
        String at,
        AgencyCode provider,
        InformationContent content,
        @Nullable Conditions conditions,
        Set<AgencyCode> has) {

    /** As its first event tells of it. */
    static Item of(InformationShared shared, String month, long position) {
        return new Item(
                shared.information().key(),
                position,
                month,
                shared.at().toString(),
                shared.by(),
                counted(shared.content()),
                shared.conditions(),
                having(shared));
    }

    private static Set<AgencyCode> having(InformationShared shared) {
        Set<AgencyCode> having = new TreeSet<>(shared.audience());
        shared.everyCommunity().forEach(each -> having.addAll(each.members()));
        return having;
    }

    /** After a later event; the same where it came so far already. */
    Item after(InformationEvent event, long offset) {
        if (offset <= position) {
            return this;
        }
        return switch (event) {
            case InformationCorrected corrected ->
                new Item(id, offset, month, at, provider, counted(corrected.content()), corrected.conditions(), has);
            case OnwardGranted granted -> had(offset, and(granted.to()), granted.conditions());
            case OnwardRevoked revoked -> had(offset, without(revoked.agencies()), conditions);
            case OnwardExpired expired -> had(offset, without(expired.agencies()), conditions);
            case AudienceChanged changed -> {
                Set<AgencyCode> now = and(changed.joined());
                now.removeAll(changed.left());
                yield had(offset, now, conditions);
            }
            case InformationRecalled recalled -> had(offset, Set.of(), conditions);
            case InformationExpired expired -> had(offset, Set.of(), conditions);
            default -> had(offset, has, conditions);
        };
    }

    private Item had(long offset, Set<AgencyCode> now, @Nullable Conditions under) {
        return new Item(id, offset, month, at, provider, content, under, now);
    }

    private Set<AgencyCode> and(List<AgencyCode> more) {
        Set<AgencyCode> all = new TreeSet<>(has);
        all.addAll(more);
        return all;
    }

    private Set<AgencyCode> without(List<AgencyCode> gone) {
        Set<AgencyCode> left = new TreeSet<>(has);
        gone.forEach(left::remove);
        return left;
    }

    private static InformationContent counted(InformationContent content) {
        return new InformationContent(
                content.title(), null, content.picture(), null, null, null, content.type(), null, null, null);
    }

    boolean isSeenBy(AgencyCode reader) {
        return WhoMaySee.ask(reader, Handling.apart(provider, has)).sees();
    }

    /** The words of a dimension that this one reads in it; none where it does not see it. */
    List<String> words(Dimension dimension, AgencyCode reader) {
        if (!isSeenBy(reader)) {
            return List.of();
        }
        return dimension.of(
                reader.equals(provider) || conditions == null ? content : content.seenBy(reader, conditions));
    }
}
