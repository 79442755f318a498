package vn.lienthong.registry.oversight;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.registry.agency.Agencies;

/**
 * The bodies that watch over coordination: the standing office of the national committee over all (Quy chế phối hợp 2020),
 * the provincial committee over its province (QĐ 25/2017 Sóc Trăng, Điều 2 khoản 1b). Those that have ended watch no more:
 * whoever took over from them does.
 */
public final class Overseers {
    private final Set<AgencyCode> national;
    private final Map<ProvinceCode, Set<AgencyCode>> byProvince = new HashMap<>();

    /** @param agencies the directory that says which they are */
    public Overseers(Agencies agencies) {
        SortedSet<AgencyCode> offices = new TreeSet<>();
        Map<ProvinceCode, SortedSet<AgencyCode>> committees = new HashMap<>();
        for (Agency agency : agencies.all()) {
            ProvinceCode province = agency.province();
            if (agency.period().to() != null) {
                continue;
            }
            if (agency.force().equals(Force.STANDING_OFFICE) && agency.level() == Level.NATIONAL) {
                offices.add(agency.code());
            } else if (agency.force().equals(Force.STEERING_COMMITTEE) && province != null) {
                committees.computeIfAbsent(province, code -> new TreeSet<>()).add(agency.code());
            }
        }
        this.national = Collections.unmodifiableSortedSet(offices);
        committees.forEach((province, watching) -> {
            watching.addAll(offices);
            byProvince.put(province, Collections.unmodifiableSortedSet(watching));
        });
    }

    /** Those that watch over everything, in the order of their codes. */
    public Set<AgencyCode> national() {
        return national;
    }

    /** Those that watch over what happens in this province of today; only the national ones if it is not known where. */
    public Set<AgencyCode> of(@Nullable ProvinceCode province) {
        return province == null ? national : byProvince.getOrDefault(province, national);
    }
}
