package vn.lienthong.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.map.AdministrativeMap;
import vn.lienthong.registry.oversight.Overseers;

/**
 * Who stands above whom, and who watches over what, on the day of the demo.
 *
 * @param enrolled the agencies that have an inbox
 */
record Bodies(Agencies agencies, AdministrativeMap map, Overseers overseers, Set<AgencyCode> enrolled, LocalDate day) {
    Bodies(Agencies agencies, AdministrativeMap map, Set<AgencyCode> enrolled, LocalDate day) {
        this(agencies, map, new Overseers(agencies), enrolled, day);
    }

    /** The province of today in which a case was detected; null if it is not known. */
    @Nullable
    ProvinceCode province(Detection detection) {
        return Optional.ofNullable(detection.province())
                .flatMap(code -> map.newest(code, detection.mapDay(day)))
                .map(Province::code)
                .orElse(null);
    }

    Optional<Agency> find(AgencyCode agency) {
        return agencies.find(agency, day);
    }

    /** The committees that watch over an agency. */
    Set<AgencyCode> watching(AgencyCode agency) {
        return overseers.of(find(agency).map(Agency::province).orElse(null));
    }

    /** The nearest body above it that has an inbox, and the committees of its province; without these. */
    SortedSet<AgencyCode> above(AgencyCode agency, Collection<AgencyCode> without) {
        SortedSet<AgencyCode> above = new TreeSet<>(watching(agency));
        parents(agency)
                .filter(enrolled::contains)
                .filter(parent -> !without.contains(parent))
                .findFirst()
                .ifPresent(above::add);
        above.removeAll(without);
        return above;
    }

    /** The local units of a line that have an inbox. */
    SortedSet<AgencyCode> unitsOf(AgencyCode line) {
        SortedSet<AgencyCode> units = new TreeSet<>();
        Deque<AgencyCode> heads = new ArrayDeque<>(List.of(line));
        while (!heads.isEmpty()) {
            for (Agency child : agencies.children(heads.remove(), day)) {
                heads.add(child.code());
                if (child.level() == Level.REGIONAL || child.level() == Level.PROVINCIAL) {
                    units.add(child.code());
                }
            }
        }
        units.retainAll(enrolled);
        return units;
    }

    /** Who decides between two: the lowest body above both, else the committee of the province, else the standing office. */
    AgencyCode commonSuperior(AgencyCode one, AgencyCode other, @Nullable ProvinceCode province) {
        Set<AgencyCode> aboveOther = parents(other).collect(Collectors.toSet());
        Stream<AgencyCode> common = parents(one).filter(aboveOther::contains);
        Stream<AgencyCode> committees = overseers.of(province).stream()
                .filter(agency -> !overseers.national().contains(agency));
        return Stream.of(common, committees, overseers.national().stream())
                .flatMap(candidates -> candidates)
                .filter(enrolled::contains)
                .filter(agency -> !agency.equals(one) && !agency.equals(other))
                .findFirst()
                .orElseThrow();
    }

    /** In how many provinces these agencies are at home. */
    long provinces(Collection<AgencyCode> some) {
        return some.stream()
                .map(agency -> find(agency).map(Agency::province).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** Of how many forces these agencies are. */
    long forces(Collection<AgencyCode> some) {
        return some.stream()
                .flatMap(agency -> find(agency).map(Agency::force).stream())
                .distinct()
                .count();
    }

    private Stream<AgencyCode> parents(AgencyCode agency) {
        return agencies.parents(agency, day).stream().map(Agency::code);
    }

    /** All of them together. */
    @SafeVarargs
    static SortedSet<AgencyCode> union(Collection<AgencyCode>... some) {
        return Arrays.stream(some).flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
    }
}
