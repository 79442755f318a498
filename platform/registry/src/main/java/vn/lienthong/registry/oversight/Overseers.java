package vn.lienthong.registry.oversight;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.registry.agency.Agencies;

/**
 * The bodies that watch over coordination: the standing office of the national committee over all (Quy chế phối hợp 2020),
 * the provincial committee over its province (QĐ 25/2017 Sóc Trăng, Điều 2 khoản 1b).
 */
public final class Overseers {
    private final Agencies agencies;

    /** @param agencies the directory that says which they are */
    public Overseers(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Those that watch over everything. */
    public Set<AgencyCode> national() {
        return of(null);
    }

    /** Those that watch over what happens in this province; only the national ones if it is not known where. */
    public Set<AgencyCode> of(@Nullable ProvinceCode province) {
        Set<AgencyCode> overseers = new TreeSet<>();
        for (Agency agency : agencies.all()) {
            boolean provincial = agency.force() == Force.STEERING_COMMITTEE
                    && province != null
                    && province.equals(agency.province());
            if (agency.force() == Force.STANDING_OFFICE || provincial) {
                overseers.add(agency.code());
            }
        }
        return overseers;
    }
}
