package vn.lienthong.registry.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.text.Days;

/**
 * Which province a text means: a code by the map of a day, or a name of that day or of any other, former or present, with or
 * without diacritics and kind.
 */
public record WhichProvince(AdministrativeMap map) {

    /** What it may mean, by the map of that day: one if it is understood, none if there is nothing of the kind. */
    public List<Province> on(LocalDate day, String text) {
        String asked = text.strip();
        if (asked.matches(ProvinceCode.SHAPE)) {
            return map.province(new ProvinceCode(asked), day).stream().toList();
        }
        List<Province> then = map.provincesNamed(asked, day);
        return then.isEmpty() ? atAnotherTime(day, asked) : then;
    }

    private List<Province> atAnotherTime(LocalDate day, String name) {
        return map.ever(province -> !ProvinceNames.find(name, List.of(province)).isEmpty()).entrySet().stream()
                .flatMap(found -> map.meant(found.getKey().code(), found.getValue(), day).stream())
                .distinct()
                .toList();
    }

    /** Whether any province of any time has that code. */
    public boolean everHas(ProvinceCode code) {
        return !map.ever(province -> province.code().equals(code)).isEmpty();
    }

    /** Why the text is not understood, and what to do about it, in Vietnamese; of one that is not. @param day as asked */
    public String notUnderstood(LocalDate day, String text, String shown) {
        List<Province> found = on(day, text);
        if (found.size() > 1) {
            return "“%s” có thể là %s; hãy ghi mã.".formatted(shown, named(found));
        }
        String asked = text.strip();
        List<String> other = new ArrayList<>();
        if (asked.matches(ProvinceCode.SHAPE)) {
            map.ever(province -> province.code().value().equals(asked))
                    .forEach((province, when) ->
                            other.add("%s ngày %s".formatted(province.nameVi(), Days.inWords(when))));
        }
        return other.isEmpty()
                ? "Không có tỉnh, thành phố nào tên là “%s”.".formatted(shown)
                : "Bản đồ ngày %s không có mã %s (là %s); hãy ghi mã của bản đồ ngày ấy, hoặc ghi tên."
                        .formatted(Days.inWords(day), asked, String.join(", ", other));
    }

    private static String named(List<Province> provinces) {
        return provinces.stream()
                .map(province -> "%s (mã %s)".formatted(province.nameVi(), province.code()))
                .collect(Collectors.joining(", "));
    }
}
