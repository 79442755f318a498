package vn.lienthong.registry.agency;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.District;
import vn.lienthong.contract.directory.DistrictCode;
import vn.lienthong.contract.directory.UnitKind;
import vn.lienthong.contract.directory.Ward;

/**
 * A district or commune of the map of some day, for which templates give its committees and its police.
 *
 * @param code three digits for a district, five for a unit of the commune level
 * @param nameVi the official name with its kind, such as {@code Phường Phú Lợi}
 * @param district the district a commune lies in, null since 2025-07-01
 */
public record LocalUnit(
        String code, String nameVi, @Nullable DistrictCode district, ProvinceCode province) {

    /** A unit of the commune level. */
    public static LocalUnit of(Ward ward, ProvinceCode province) {
        return new LocalUnit(ward.code().value(), ward.nameVi(), ward.district(), province);
    }

    /** A district, as there were until 2025-06-30. */
    public static LocalUnit of(District district, ProvinceCode province) {
        return new LocalUnit(district.code().value(), district.nameVi(), district.code(), province);
    }

    /** As it follows the name of a body: {@code phường Phú Lợi}. */
    String nameWithin() {
        return Character.toLowerCase(nameVi.charAt(0)) + nameVi.substring(1);
    }

    /** Without diacritics, its kind in English: {@code Phu Loi Ward}. */
    String nameEn() {
        UnitKind kind = UnitKind.of(nameVi);
        String plain = Normalizer.normalize(kind.bare(nameVi), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return plain + " "
                + switch (kind) {
                    case PROVINCE -> "Province";
                    case CITY -> "City";
                    case URBAN_DISTRICT, RURAL_DISTRICT -> "District";
                    case TOWN -> "Town";
                    case TOWNSHIP -> "Township";
                    case WARD -> "Ward";
                    case COMMUNE -> "Commune";
                    case SPECIAL_ZONE -> "Special Zone";
                };
    }
}
