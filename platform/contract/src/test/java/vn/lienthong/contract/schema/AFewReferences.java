package vn.lienthong.contract.schema;

import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;

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

    @Override
    public boolean knows(AgencyCode agency) {
        return AGENCIES.contains(agency.value());
    }

    @Override
    public boolean knows(ProvinceCode province) {
        return PROVINCES.contains(province.value());
    }
}
