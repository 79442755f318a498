package vn.lienthong.runtime.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * Who is calling.
 *
 * @param name the officer or the client, for the audit
 * @param officer the name by which people know the officer; null for an agency's system
 * @param leads whether the officer leads the agency, and may assign work within it
 * @param unseals whether the officer may take part in opening a sealed identity
 */
public record Caller(
        AgencyCode agency, String name, @Nullable String officer, boolean leads, boolean unseals) {
    /** One who leads nobody. */
    public Caller(AgencyCode agency, String name, @Nullable String officer) {
        this(agency, name, officer, false, false);
    }

    /** Whether this is the standing office. */
    public boolean isStandingOffice() {
        return agency.equals(AgencyCode.STANDING_OFFICE);
    }
}
