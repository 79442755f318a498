package vn.lienthong.registry.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.text.Spelling;

/**
 * Provinces by name: spaces do not count ({@code TPHCM}, {@code Đắklắk}) and neither does the kind, since the name alone
 * is unique on any day and the kind of some changed.
 */
final class ProvinceNames {
    private static final Pattern KIND = Pattern.compile("^(tinh\u0309?|thanh\u0300?pho\u0302?\u0301?|tp)");
    /** Short forms in use, without diacritics and spaces. */
    private static final Map<String, Set<String>> SHORT = Map.of(
            "hcm", Set.of("hochiminh"),
            "brvt", Set.of("bariavungtau"),
            "tth", Set.of("thuathienhue"),
            "tthue", Set.of("thuathienhue"),
            "hue", Set.of("hue", "thuathienhue"));

    private ProvinceNames() {}

    /** Those of them that may be meant; diacritics may be missing but not wrong. */
    static List<Province> find(String asked, List<Province> provinces) {
        String joined = joined(Spelling.toned(asked));
        List<String> readings = List.of(joined, KIND.matcher(joined).replaceFirst(""));
        List<Province> found = new ArrayList<>();
        for (Province province : provinces) {
            String name = joined(Spelling.toned(province.shortName()));
            if (readings.stream().anyMatch(reading -> means(reading, name))) {
                found.add(province);
            }
        }
        return List.copyOf(found);
    }

    private static boolean means(String reading, String name) {
        Set<String> longForms = SHORT.getOrDefault(Spelling.plain(reading), Set.of());
        return Spelling.fitsToned(reading, name) || longForms.contains(Spelling.plain(name));
    }

    private static String joined(String toned) {
        return toned.replace(" ", "");
    }
}
