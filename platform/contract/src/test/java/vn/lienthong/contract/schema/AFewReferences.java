package vn.lienthong.contract.schema;

import java.time.LocalDate;
import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;

/** A directory of the few agencies and provinces that the samples name. */
final class AFewReferences implements References {
    private static final Set<String> AGENCIES = Set.of(
            "MS-15",
            "MS-01",
            "POLICE-15",
            "BORDER-15",
            "CUSTOMS-RVII",
            "NSC389-SO",
            "SC389-15",
            "CUSTOMS",
            "CUSTOMS-RV",
            "DMSD",
            "TAX-15");
    private static final Set<String> PROVINCES = Set.of("01", "15");
    private static final Set<String> UNKNOWN = Set.of("qqqq", "theft", "shot", "pirates");
    private static final String ENDED = "police_district";
    private static final LocalDate LAST_DAY_OF_ENDED = LocalDate.of(2025, 2, 28);

    @Override
    public boolean knows(AgencyCode agency, LocalDate today) {
        return AGENCIES.contains(agency.value());
    }

    @Override
    public boolean knows(ProvinceCode province) {
        return PROVINCES.contains(province.value());
    }

    @Override
    public boolean knows(CodeList list, String word, Days days) {
        return !UNKNOWN.contains(word) && !(word.equals(ENDED) && days.first().isAfter(LAST_DAY_OF_ENDED));
    }

    @Override
    public String instead(CodeList list, String word, Days days) {
        return "Danh mục “%s” không có từ “%s” từ %s đến %s.".formatted(list.nameVi(), word, days.first(), days.last());
    }
}
