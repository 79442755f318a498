package vn.lienthong.registry.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.lienthong.contract.directory.UnitKind;
import vn.lienthong.contract.text.Spelling;

/** Wards and districts by name. */
final class Names {
    private final Map<String, List<Dated<Place>>> byPlainName = new HashMap<>();

    Names(Iterable<Dated<Place>> places) {
        for (Dated<Place> place : places) {
            byPlainName
                    .computeIfAbsent(Spelling.plain(bare(place.what())), none -> new ArrayList<>(2))
                    .add(place);
        }
    }

    /**
     * Those of that name. Without any diacritic it means every name that reads so; with some, the names spelt exactly so
     * or, if there are none, those that only have more of them. A kind, if given, must be theirs.
     */
    List<Place> find(String asked, LocalDate on, Predicate<Place> among) {
        List<Place> exact = new ArrayList<>();
        List<Place> fitting = new ArrayList<>();
        for (Reading reading : Reading.of(asked)) {
            for (Dated<Place> dated : byPlainName.getOrDefault(Spelling.plain(reading.name()), List.of())) {
                Place place = dated.what();
                if (dated.on(on) && among.test(place) && reading.fits(place)) {
                    (reading.isExactly(place) ? exact : fitting).add(place);
                }
            }
        }
        boolean marked = !Spelling.toned(asked).equals(Spelling.plain(asked));
        if (!marked || exact.isEmpty()) {
            exact.addAll(fitting);
        }
        return List.copyOf(exact);
    }

    private static String bare(Place place) {
        return UnitKind.of(place.nameVi()).bare(place.nameVi());
    }
}
