package vn.lienthong.reporting.statistics;

import static vn.lienthong.registry.calendar.Counting.day;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityMembers;
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
import vn.lienthong.runtime.community.Communities;

/**
 * A piece of information as it is counted: what it says but for its text and files, under which conditions, and who has it now.
 *
 * @param position of the last event that it was made of
 * @param month in which it was shared, such as {@code 2026-11}
 * @param at when
 * @param has who has it, by which right
 * @param early who had it before its month was over, the provider left out
 */
record Item(
        String id,
        long position,
        String month,
        String at,
        AgencyCode provider,
        InformationContent content,
        @Nullable Conditions conditions,
        Map<AgencyCode, Right> has,
        Set<AgencyCode> early) {

    /** As its first event tells of it. */
    static Item of(InformationShared shared, String month, long position) {
        Map<AgencyCode, Right> has = having(shared);
        return new Item(
                shared.information().key(),
                position,
                month,
                shared.at().toString(),
                shared.by(),
                counted(shared.content()),
                shared.conditions(),
                has,
                Set.copyOf(has.keySet()));
    }

    private static Map<AgencyCode, Right> having(InformationShared shared) {
        Map<AgencyCode, Right> having = new TreeMap<>();
        shared.audience().forEach(agency -> having.put(agency, Right.NAMED));
        shared.everyCommunity().forEach(each -> join(having, each));
        return having;
    }

    private static void join(Map<AgencyCode, Right> having, CommunityMembers members) {
        Community community = members.community();
        members.members()
                .forEach(
                        agency -> having.merge(agency, Right.of(community), (right, none) -> right.joining(community)));
    }

    /** After a later event; the same where it came so far already. */
    Item after(InformationEvent event, long offset) {
        return offset <= position
                ? this
                : changed(event, offset).known(YearMonth.from(day(event.at())).toString());
    }

    private Item known(String on) {
        if (on.compareTo(month) > 0 || early.containsAll(has.keySet())) {
            return this;
        }
        Set<AgencyCode> all = new TreeSet<>(early);
        all.addAll(has.keySet());
        return new Item(id, position, month, at, provider, content, conditions, has, all);
    }

    private Item changed(InformationEvent event, long offset) {
        return switch (event) {
            case InformationCorrected corrected ->
                new Item(
                        id,
                        offset,
                        month,
                        at,
                        provider,
                        counted(corrected.content()),
                        corrected.conditions(),
                        has,
                        early);
            case OnwardGranted granted -> had(offset, granted(granted), granted.conditions());
            case OnwardRevoked revoked -> had(offset, without(revoked.agencies()), conditions);
            case OnwardExpired expired -> had(offset, without(expired.agencies()), conditions);
            case AudienceChanged changed -> {
                Map<AgencyCode, Right> now = without(changed.left());
                join(now, changed.members());
                yield had(offset, now, conditions);
            }
            case InformationRecalled recalled -> had(offset, Map.of(), conditions);
            case InformationExpired expired -> had(offset, Map.of(), conditions);
            default -> had(offset, has, conditions);
        };
    }

    private Item had(long offset, Map<AgencyCode, Right> now, @Nullable Conditions under) {
        return new Item(id, offset, month, at, provider, content, under, now, early);
    }

    private Map<AgencyCode, Right> granted(OnwardGranted granted) {
        Map<AgencyCode, Right> all = new TreeMap<>(has);
        granted.to().forEach(agency -> all.merge(agency, Right.of(granted), (right, none) -> right.again(granted)));
        return all;
    }

    private Map<AgencyCode, Right> without(List<AgencyCode> gone) {
        Map<AgencyCode, Right> left = new TreeMap<>(has);
        gone.forEach(left::remove);
        return left;
    }

    private static InformationContent counted(InformationContent content) {
        return new InformationContent(
                content.title(), null, content.picture(), null, null, null, content.type(), null, null, null);
    }

    /** As it is for that reader at the moment: without it, where the right by which it has it has ended, whatever the events say yet. */
    Item as(AgencyCode reader, Instant moment, Communities communities) {
        Right right = has.get(reader);
        Instant until = conditions == null ? null : conditions.until();
        boolean isOver = until != null && !moment.isBefore(until);
        return right == null || !isOver && right.holds(reader, moment, communities)
                ? this
                : had(position, without(List.of(reader)), conditions);
    }

    boolean isSeenBy(AgencyCode reader) {
        return WhoMaySee.ask(reader, Handling.apart(provider, has.keySet())).sees();
    }

    /** Whether it knew of it before its month was over. */
    boolean isKnownEarlyTo(AgencyCode reader) {
        return reader.equals(provider) || early.contains(reader);
    }

    /** What a list calls it for that reader: nothing of what is to be opened for a purpose. */
    String titleFor(AgencyCode reader) {
        boolean opened = reader.equals(provider) || conditions == null || conditions.purpose() == null;
        return opened ? content.title() : Conditions.UNOPENED_VI;
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
