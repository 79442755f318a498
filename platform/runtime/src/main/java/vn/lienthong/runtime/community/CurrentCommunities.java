package vn.lienthong.runtime.community;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.information.Community;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.calendar.WorkCalendar;

/**
 * Groups by their events, parties and lines by the directory of the day. Whoever is asked about the present is answered from what was
 * last worked out, until a group, the directory or the day is another.
 */
final class CurrentCommunities implements Communities {
    private final Supplier<Directory> directory;
    private final CurrentGroups groups;
    private final InstantSource clock;
    private volatile Known known = new Known(0, Instant.MIN, Instant.MIN);

    CurrentCommunities(Supplier<Directory> directory, CurrentGroups groups, InstantSource clock) {
        this.directory = directory;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * What holds from one moment to another.
     *
     * @param until when time alone makes it another
     * @param members what was worked out of it
     */
    private record Known(
            long version, Instant from, Instant until, Map<Community, Optional<SortedSet<AgencyCode>>> members) {
        Known(long version, Instant from, Instant until) {
            this(version, from, until, new ConcurrentHashMap<>());
        }

        boolean holdsAt(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    /** A group or the directory is another. */
    void changed() {
        renewed(clock.instant(), known.version() + 1);
    }

    @Override
    public long version() {
        return now().version();
    }

    private Known now() {
        Known last = known;
        Instant now = clock.instant();
        return now.isBefore(last.until()) ? last : renewed(now, last.version() + 1);
    }

    private synchronized Known renewed(Instant now, long atLeast) {
        if (known.version() < atLeast) {
            Instant midnight = Counting.day(now)
                    .plusDays(1)
                    .atStartOfDay(WorkCalendar.ZONE)
                    .toInstant();
            Instant until = directory.get().connections().all().stream()
                    .flatMap(connection -> connection.periods().stream())
                    .flatMap(
                            period -> Stream.of(Optional.ofNullable(period.from()), Optional.ofNullable(period.until()))
                                    .flatMap(Optional::stream))
                    .filter(change -> change.isAfter(now))
                    .min(Instant::compareTo)
                    .filter(change -> change.isBefore(midnight))
                    .orElse(midnight);
            known = new Known(atLeast, now, until);
        }
        return known;
    }

    @Override
    public Optional<SortedSet<AgencyCode>> members(Community community, Instant moment) {
        Known present = now();
        return present.holdsAt(moment)
                ? present.members().computeIfAbsent(community, asked -> worked(asked, moment))
                : worked(community, moment);
    }

    private Optional<SortedSet<AgencyCode>> worked(Community community, Instant moment) {
        Directory asked = directory.get();
        return belongs(community, moment).map(belongs -> {
            SortedSet<AgencyCode> members = new TreeSet<>();
            asked.connections().at(moment).stream().filter(belongs::includes).forEach(members::add);
            return Collections.unmodifiableSortedSet(members);
        });
    }

    /** One that asks when something has just become another, as it does of each of thousands of matters, does not work all of them out each time. */
    @Override
    public boolean has(Community community, AgencyCode agency, Instant moment) {
        return now().holdsAt(moment)
                ? Communities.super.has(community, agency, moment)
                : directory.get().connections().has(agency, moment)
                        && belongs(community, moment)
                                .filter(belongs -> belongs.includes(agency))
                                .isPresent();
    }

    /** Says of an agency whether it is one of them. */
    private interface Belonging {
        boolean includes(AgencyCode agency);
    }

    private Optional<Belonging> belongs(Community community, Instant moment) {
        return switch (community.kind()) {
            case GROUP -> groups.of(community.of()).map(group -> group.members()::contains);
            case AGREEMENT -> parties(community.of(), Counting.day(moment));
            case LINE -> line(new AgencyCode(community.of()), Counting.day(moment));
        };
    }

    private Optional<Belonging> parties(String code, LocalDate day) {
        Directory asked = directory.get();
        Optional<Agreement> agreement = asked.agreements().find(code, day).filter(found -> found.inForceOn(day));
        boolean known =
                asked.agreements().all().stream().anyMatch(each -> each.code().equals(code));
        Belonging parties = agency -> agreement.stream()
                .flatMap(found -> found.parties().stream())
                .anyMatch(party -> asked.agency(agency, day)
                        .filter(found -> party.closeness(found, day) > 0)
                        .isPresent());
        return known ? Optional.of(parties) : Optional.empty();
    }

    private Optional<Belonging> line(AgencyCode head, LocalDate day) {
        Directory asked = directory.get();
        Optional<Agency> found = asked.agency(head, day);
        boolean known = found.isPresent()
                || asked.agencies().all().stream().anyMatch(each -> each.code().equals(head));
        Belonging line = agency -> found.isPresent()
                && (isUnder(asked, agency, head, day) || isOfItsForce(asked.agency(agency, day), found.get()));
        return known ? Optional.of(line) : Optional.empty();
    }

    /** What is under the people's committee of its province belongs to the line of its national body all the same. */
    private static boolean isOfItsForce(Optional<Agency> agency, Agency head) {
        return head.level() == Level.NATIONAL
                && agency.filter(found -> found.force().equals(head.force())).isPresent();
    }

    private static boolean isUnder(Directory directory, AgencyCode agency, AgencyCode head, LocalDate day) {
        return directory.line(agency, day).stream().anyMatch(each -> each.code().equals(head));
    }

    @Override
    public boolean isKnownTo(Community community, AgencyCode agency) {
        return switch (community.kind()) {
            case GROUP ->
                groups.of(community.of())
                        .filter(group -> group.insiders().contains(agency))
                        .isPresent();
            case AGREEMENT, LINE -> true;
        };
    }

    @Override
    public Optional<String> nameVi(Community community, Instant moment) {
        LocalDate day = Counting.day(moment);
        return switch (community.kind()) {
            case GROUP -> groups.of(community.of()).map(CurrentGroups.Group::nameVi);
            case AGREEMENT ->
                directory.get().agreements().find(community.of(), day).map(Agreement::titleVi);
            case LINE ->
                directory.get().agency(new AgencyCode(community.of()), day).map(Agency::shortName);
        };
    }
}
