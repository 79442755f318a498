package vn.lienthong.registry.agency;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.registry.load.Table;
import vn.lienthong.registry.map.Provinces;

/**
 * The directory of agencies: national and regional bodies, and the forces of each province, today's and those before the
 * reorganisations of 2025. A code may have several periods; lists keep the order of the directory and never change.
 */
public final class Agencies {
    private final List<Agency> all;
    private final Lives lives;
    private final Map<AgencyCode, Timeline> children;
    private final Map<ProvinceCode, Timeline> byProvince;
    private final Map<Force, Timeline> byForce;
    private final Coverage coverage;
    private final Successions successions;

    private Agencies(List<Agency> all) {
        this.all = all;
        this.lives = Lives.of(all);
        this.children = Timeline.by(all, Agency::parent);
        this.byProvince = Timeline.by(all, Agency::province);
        this.byForce = Timeline.by(all, Agency::force);
        this.coverage = Coverage.of(all);
        this.successions = Successions.of(all, lives);
    }

    /** Loads the directory that ships. @throws vn.lienthong.registry.load.BadDirectory if a row of it is bad */
    public static Agencies load() {
        Provinces provinces = Provinces.load();
        return Table.shipped(AgencyRows.FILE, text -> read(text, provinces));
    }

    /** Takes entries as they travel. @throws vn.lienthong.registry.load.BadDirectory if one of them is bad */
    public static Agencies of(Collection<Agency> entries) {
        return of(entries, Provinces.load());
    }

    /** The same on another map of today. @throws vn.lienthong.registry.load.BadDirectory if an entry is bad */
    public static Agencies of(Collection<Agency> entries, Provinces provinces) {
        return new Agencies(AgencyRows.checked(entries, KnownProvinces.shipped(provinces)));
    }

    static Agencies read(Reader text, Provinces provinces) {
        return new Agencies(AgencyRows.read(text, KnownProvinces.shipped(provinces)));
    }

    /** The latest agency of that code, past or present; ask {@link Agency#existsOn} whether it exists on a day. */
    public Optional<Agency> find(AgencyCode code) {
        return lives.latest(code);
    }

    /** The agency of that code as it was on that day. */
    public Optional<Agency> find(AgencyCode code, LocalDate day) {
        return lives.on(code, day);
    }

    /** All periods of that code, the earliest first. */
    public List<Agency> periods(AgencyCode code) {
        return lives.of(code);
    }

    /** All of them, national bodies first, in the order of the file: one for each code and period. */
    public Collection<Agency> all() {
        return all;
    }

    /** Those whose own province it was on that day, by the code of that day; regional and national bodies are not. */
    public List<Agency> byProvince(ProvinceCode province, LocalDate day) {
        return byProvince.getOrDefault(province, Timeline.EMPTY).on(day);
    }

    /** Those of a force on that day, of one province or, if none is given, all of them. */
    public List<Agency> byForce(Force force, @Nullable ProvinceCode province, LocalDate day) {
        return province == null
                ? byForce.getOrDefault(force, Timeline.EMPTY).on(day)
                : byProvince(province, day).stream()
                        .filter(agency -> agency.force().equals(force))
                        .toList();
    }

    /**
     * Those of a force that cover a province on that day, the nearest first: of the province itself, of its region, of the
     * country. Only the last where the province is unknown. Makes nothing: fit for a hundred thousand calls a second.
     */
    public List<Agency> coveringOn(Force force, ProvinceCode province, LocalDate day) {
        return coverage.on(force, province, day);
    }

    /** The bodies above, the nearest first; ends where the parent did not exist on that day. */
    public List<Agency> parents(AgencyCode code, LocalDate day) {
        List<Agency> above = new ArrayList<>();
        Optional<Agency> next = find(code, day);
        while (next.isPresent()) {
            AgencyCode parent = next.get().parent();
            next = parent == null ? Optional.empty() : find(parent, day);
            next.ifPresent(above::add);
        }
        return List.copyOf(above);
    }

    /** Those right below it on that day. */
    public List<Agency> children(AgencyCode code, LocalDate day) {
        return children.getOrDefault(code, Timeline.EMPTY).on(day);
    }

    /** Those whose work it took over; their {@link Agency#successors} tell since when. */
    public List<Agency> predecessors(AgencyCode code) {
        return successions.predecessors(code);
    }

    /**
     * Who answers on a later day for the work of what bore that code, the one that keeps its records first: itself while
     * it exists; none if it begins later, is unknown, or nobody is known to answer.
     */
    public List<Agency> successorsOn(AgencyCode code, LocalDate day) {
        Agency acted = lives.begunBy(code, day.toEpochDay());
        return acted == null ? List.of() : successorsOn(acted, day);
    }

    /** The same for an agency as it was when it acted: right even for a code that later meant another. */
    public List<Agency> successorsOn(Agency acted, LocalDate day) {
        return successions.on(acted, day);
    }

    /** The first of {@link #successorsOn(AgencyCode, LocalDate)}: by whom a report counts that agency's work. */
    public Optional<Agency> successorOn(AgencyCode code, LocalDate day) {
        return successorsOn(code, day).stream().findFirst();
    }
}
