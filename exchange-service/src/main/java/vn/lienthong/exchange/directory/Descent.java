package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.DistrictCode;
import vn.lienthong.contract.directory.WardCode;
import vn.lienthong.exchange.directory.UnitPages.Became;
import vn.lienthong.exchange.directory.UnitPages.CameFrom;
import vn.lienthong.registry.map.AdministrativeMap;
import vn.lienthong.registry.map.Place;
import vn.lienthong.registry.map.Successors;

/** A unit of one day with what it is on a later one and what it was before it began. */
record Descent(AdministrativeMap map, LocalDate at, LocalDate then) {

    /** @param cameFrom null if the day on which it began is not known */
    record Found(Unit unit, Became became, @Nullable CameFrom cameFrom) {}

    /** @param code two, three or five digits */
    Optional<Found> of(String code) {
        return switch (code.length()) {
            case 2 -> province(new ProvinceCode(code));
            case 3 -> district(new DistrictCode(code));
            default -> ward(new WardCode(code));
        };
    }

    private Optional<Found> province(ProvinceCode code) {
        return map.province(code, at)
                .map(Unit::of)
                .map(unit -> new Found(
                        unit,
                        became(map.successors(code, at, then), Unit::of),
                        cameFrom(
                                unit,
                                earlier -> map.predecessors(code, at, earlier).stream()
                                        .map(Unit::of)
                                        .toList())));
    }

    /** Districts are the same on every map that has some: what they came from is not recorded. */
    private Optional<Found> district(DistrictCode code) {
        return map.district(code, at)
                .map(Unit::of)
                .map(unit -> new Found(unit, became(map.successors(code, at, then), Unit::of), null));
    }

    private Optional<Found> ward(WardCode code) {
        return map.ward(code, at)
                .map(Unit::of)
                .map(unit -> new Found(
                        unit,
                        became(map.successors(code, at, then), Unit::of),
                        cameFrom(unit, earlier -> units(map.predecessors(code, at, earlier)))));
    }

    private <T> Became became(Successors<T> successors, Function<T, Unit> unit) {
        return new Became(
                then, successors.split(), successors.units().stream().map(unit).toList());
    }

    private static @Nullable CameFrom cameFrom(Unit unit, Function<LocalDate, List<Unit>> before) {
        PartialDate from = unit.period().from();
        if (from == null) {
            return null;
        }
        LocalDate earlier = from.earliest().minusDays(1);
        return new CameFrom(earlier, before.apply(earlier));
    }

    private static List<Unit> units(Collection<Place> places) {
        return places.stream().map(Unit::of).toList();
    }
}
