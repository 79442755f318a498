package vn.lienthong.exchange.information;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.IssuedBulletin;

/** What has become of a piece of information. */
sealed interface InformationState {
    /** It has not been shared. */
    record Unshared() implements InformationState {}

    /**
     * It is shared.
     *
     * @param version of the content, counted from 1
     * @param conditions null where the provider asked nothing further
     * @param holders all that have it or had it, but for the provider
     * @param asks what was asked for others, by key
     * @param uses what rests on it, and what was asked of that
     * @param communities whose members have it, whoever they are
     * @param bulletin null where nobody is asked to acknowledge it
     */
    record Shared(
            InformationId information,
            AgencyCode provider,
            int version,
            InformationContent content,
            @Nullable Conditions conditions,
            SortedMap<AgencyCode, Holder> holders,
            SortedMap<String, Asked> asks,
            Uses uses,
            SortedSet<Community> communities,
            @Nullable IssuedBulletin bulletin)
            implements InformationState {
        public Shared {
            holders = Collections.unmodifiableSortedMap(new TreeMap<>(holders));
            asks = Collections.unmodifiableSortedMap(new TreeMap<>(asks));
            communities = Collections.unmodifiableSortedSet(new TreeSet<>(communities));
        }

        static Shared with(
                InformationId information,
                AgencyCode provider,
                int version,
                InformationContent content,
                @Nullable Conditions conditions,
                Collection<AgencyCode> audience) {
            SortedMap<AgencyCode, Holder> holders = new TreeMap<>();
            audience.forEach(agency -> holders.put(agency, Holder.direct()));
            holders.remove(provider);
            return new Shared(
                    information,
                    provider,
                    version,
                    content,
                    conditions,
                    holders,
                    new TreeMap<>(),
                    Uses.NONE,
                    new TreeSet<>(),
                    null);
        }

        /** Whoever belongs to this community has it, too. */
        Shared sharedWith(CommunityMembers now) {
            SortedSet<Community> all = new TreeSet<>(communities);
            all.add(now.community());
            return new Shared(information, provider, version, content, conditions, holders, asks, uses, all, bulletin)
                    .followed(now, List.of(), null);
        }

        /**
         * With those that belong to this community now, and without those that did.
         *
         * @param left those that have it by no other way, as have those to whom it was passed on as parties of an agreement
         * @param removal what these owe
         */
        Shared followed(CommunityMembers now, List<AgencyCode> left, @Nullable Owed removal) {
            SortedMap<AgencyCode, Holder> changed = new TreeMap<>(holders);
            left.forEach(agency -> changed.computeIfPresent(agency, (code, holder) -> holder.revoked(removal)));
            if (communities.contains(now.community())) {
                changed.replaceAll((agency, holder) ->
                        now.members().contains(agency) ? holder : holder.leaving(now.community(), removal));
            }
            for (AgencyCode member : now.members()) {
                changed.merge(member, Holder.of(now.community()), (had, none) -> had.joining(now.community()));
            }
            changed.remove(provider);
            return with(changed, asks);
        }

        /** Those of which it matters who belongs to them: it is shared with them, or was passed on to some of them as such. */
        SortedSet<Community> everyCommunity() {
            SortedSet<Community> all = new TreeSet<>(communities);
            holders.values().forEach(holder -> all.addAll(holder.through()));
            return all;
        }

        /** The provider and all that have it or had it. */
        Set<AgencyCode> audience() {
            Set<AgencyCode> all = new TreeSet<>(holders.keySet());
            all.add(provider);
            return all;
        }

        /** Those of which that is true, in order. */
        SortedSet<AgencyCode> holders(Predicate<Holder> which) {
            SortedSet<AgencyCode> found = new TreeSet<>();
            holders.forEach((agency, holder) -> {
                if (which.test(holder)) {
                    found.add(agency);
                }
            });
            return found;
        }

        /** Those that have it and have yet to say that they read the version that stands, in order. */
        SortedSet<AgencyCode> unread() {
            return holders(holder -> holder.has() && holder.read() < version);
        }

        /** Those that have said so. */
        SortedSet<AgencyCode> readBy() {
            return holders(holder -> holder.has() && holder.read() == version);
        }

        /** Those that are to remove it and have yet to say that they did, in order. */
        SortedSet<AgencyCode> owingRemoval() {
            return holders(holder -> holder.stage() == Holder.Stage.REVOKED);
        }

        /** What that agency is to confirm; null for nothing. */
        @Nullable
        Owed owed(AgencyCode agency) {
            Holder holder = holders.get(agency);
            return holder == null ? null : holder.owed();
        }

        /** As far as one of them knows of it that is not the provider: with nobody else. */
        Shared alone(AgencyCode reader) {
            SortedMap<AgencyCode, Holder> own = new TreeMap<>(holders);
            own.keySet().retainAll(Set.of(reader));
            return with(own, asks);
        }

        /** Whether the one has it, or had it, by way of the other. */
        boolean isByWayOf(AgencyCode one, AgencyCode other) {
            Holder each = holders.get(one);
            while (each != null && each.from() != null) {
                if (each.from().equals(other)) {
                    return true;
                }
                each = holders.get(each.from());
            }
            return false;
        }

        Conditions asksFor() {
            return conditions == null ? Conditions.NONE : conditions;
        }

        Shared change(Collection<AgencyCode> agencies, UnaryOperator<Holder> change) {
            SortedMap<AgencyCode, Holder> changed = new TreeMap<>(holders);
            agencies.forEach(agency -> changed.computeIfPresent(agency, (code, holder) -> change.apply(holder)));
            return with(changed, asks);
        }

        Shared change(UnaryOperator<Holder> change) {
            return change(List.copyOf(holders.keySet()), change);
        }

        Shared with(SortedMap<AgencyCode, Holder> changed, Map<String, Asked> others) {
            return new Shared(
                    information,
                    provider,
                    version,
                    content,
                    conditions,
                    changed,
                    new TreeMap<>(others),
                    uses,
                    communities,
                    bulletin);
        }

        Shared stating(int newVersion, InformationContent anew, @Nullable Conditions under) {
            return new Shared(
                    information, provider, newVersion, anew, under, holders, asks, uses, communities, bulletin);
        }

        /** As a bulletin. */
        Shared issued(IssuedBulletin as) {
            return new Shared(
                    information, provider, version, content, conditions, holders, asks, uses, communities, as);
        }

        Shared using(Uses other) {
            return new Shared(
                    information, provider, version, content, conditions, holders, asks, other, communities, bulletin);
        }

        Shared asking(String key, Asked asked) {
            SortedMap<String, Asked> more = new TreeMap<>(asks);
            more.put(key, asked);
            return with(holders, more);
        }

        /** What was asked is decided. */
        Shared decided(String key) {
            Asked asked = asks.get(key);
            return asked == null ? this : asking(key, asked.closed());
        }
    }

    /** It is shared no longer. @param recalled whether its provider took it back; otherwise its time had come */
    record Over(Shared last, boolean recalled) implements InformationState {}

    /** What one of those that have it has asked for others. */
    record Asked(AgencyCode by, List<AgencyCode> to, boolean open) {
        Asked closed() {
            return new Asked(by, to, false);
        }
    }
}
