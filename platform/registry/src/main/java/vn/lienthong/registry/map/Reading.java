package vn.lienthong.registry.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.UnitKind;
import vn.lienthong.contract.text.Spelling;

/**
 * One way to understand a written name: {@code "xa bang"} may be Xà Bang, or the commune of Bàng.
 *
 * @param kind the kind it names, null if none
 * @param name the rest, as {@link Spelling#toned} writes it
 */
record Reading(@Nullable UnitKind kind, String name) {
    private static final Map<String, UnitKind> PREFIXES = prefixes();

    /** The name as it stands and, if it begins with a kind, the rest of it. */
    static List<Reading> of(String asked) {
        String toned = Spelling.toned(asked);
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(null, toned));
        PREFIXES.forEach((prefix, kind) -> {
            if (toned.startsWith(prefix)) {
                readings.add(new Reading(kind, toned.substring(prefix.length())));
            }
        });
        return readings;
    }

    /** Whether the place is of the kind, and its name has every diacritic asked for. */
    boolean fits(Place place) {
        UnitKind actual = UnitKind.of(place.nameVi());
        return (kind == null || kind == actual) && Spelling.fitsToned(name, toned(place));
    }

    /** Whether its name is spelt so, wherever the tone mark stands. */
    boolean isExactly(Place place) {
        return name.equals(toned(place));
    }

    private static String toned(Place place) {
        String official = place.nameVi();
        return Spelling.toned(UnitKind.of(official).bare(official));
    }

    private static Map<String, UnitKind> prefixes() {
        Map<String, UnitKind> prefixes = new TreeMap<>();
        for (UnitKind kind : UnitKind.values()) {
            prefixes.put(Spelling.toned(kind.label()) + " ", kind);
            prefixes.put(Spelling.plain(kind.label()) + " ", kind);
        }
        abbreviations().forEach((abbreviation, kind) -> prefixes.put(abbreviation + " ", kind));
        return prefixes;
    }

    private static Map<String, UnitKind> abbreviations() {
        return Map.of(
                "tp", UnitKind.CITY,
                "q", UnitKind.URBAN_DISTRICT,
                "tx", UnitKind.TOWN,
                "h", UnitKind.RURAL_DISTRICT,
                "tt", UnitKind.TOWNSHIP,
                "p", UnitKind.WARD,
                "x", UnitKind.COMMUNE,
                "đk", UnitKind.SPECIAL_ZONE,
                "dk", UnitKind.SPECIAL_ZONE);
    }
}
