package vn.lienthong.registry.law;

import java.time.LocalDate;
import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.registry.Directory;

/** Who may take a criminal matter: the bodies of proceedings, and those that may begin an investigation (BLTTHS 2015 Điều 34, Điều 35). */
public final class CriminalAuthorities {
    private static final Set<Force> CONDUCTING = Set.of(
            Force.POLICE,
            Force.PROCURACY,
            Force.BORDER_GUARD,
            Force.CUSTOMS,
            Force.FOREST_RANGER,
            Force.COAST_GUARD,
            Force.MILITARY);

    private CriminalAuthorities() {}

    /** Whether the agency is one of them on that day. */
    public static boolean include(Directory directory, AgencyCode agency, LocalDate day) {
        return directory
                .agencies()
                .find(agency, day)
                .map(Agency::force)
                .filter(CONDUCTING::contains)
                .isPresent();
    }
}
