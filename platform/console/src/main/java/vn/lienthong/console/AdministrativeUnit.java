package vn.lienthong.console;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.text.Spelling;

/**
 * A province, district or ward as the map of one day shows it.
 *
 * @param province code of the one that it is, or lies in
 * @param address its name with those of the units it lies in, such as {@code Xã Sín Chéng, Huyện Si Ma Cai, Tỉnh Lào Cai}
 */
record AdministrativeUnit(String level, String code, String nameVi, String address, String province) {

    private static final String PROVINCE = "province";
    private static final String KIND = "^(tinh|thanh pho|tp|quan|huyen|thi xa|thi tran|phuong|xa|dac khu) ";

    static List<AdministrativeUnit> all(JsonNode array) {
        return array.valueStream().map(AdministrativeUnit::from).toList();
    }

    static AdministrativeUnit from(JsonNode json) {
        String name = json.path("nameVi").asString("");
        return new AdministrativeUnit(
                json.path("level").asString(""),
                json.path("code").asString(""),
                name,
                json.path("address").asString(name),
                json.path("province").asString(""));
    }

    /** Whether it is called the same and has the same code, whatever the code of the province by then. */
    boolean isStill(AdministrativeUnit other) {
        return level.equals(other.level) && code.equals(other.code) && address.equals(other.address);
    }

    boolean isProvince() {
        return level.equals(PROVINCE);
    }

    /** The name of a province without its kind. */
    public String shortName() {
        return nameVi.replaceFirst("^(Tỉnh|Thành phố) ", "");
    }

    /** The code of the one province of that name, with its kind or without and however it is typed; empty if there is none. */
    static String codeOf(String name, List<AdministrativeUnit> provinces) {
        List<AdministrativeUnit> named = provinces.stream()
                .filter(province -> Spelling.fits(name, province.shortName()) || Spelling.fits(name, province.nameVi()))
                .toList();
        return named.size() == 1 ? named.getFirst().code() : "";
    }

    static String noSuchProvince(String name, LocalDate day) {
        return "Ngày %s không có tỉnh, thành phố “%s”; hãy chọn lại.".formatted(Days.of(day), Search.excerpt(name));
    }

    /** Whether it lies in all of these, whatever the kinds and diacritics left out. */
    boolean liesIn(List<String> wider) {
        List<String> names =
                Stream.of(address.split(",")).map(AdministrativeUnit::bare).toList();
        return wider.stream().map(AdministrativeUnit::bare).allMatch(names::contains);
    }

    private static String bare(String name) {
        return Spelling.plain(name).replaceFirst(KIND, "");
    }
}
