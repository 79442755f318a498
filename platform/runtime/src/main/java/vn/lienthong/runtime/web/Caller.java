package vn.lienthong.runtime.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * Who is calling.
 *
 * @param name the officer or the client, for the audit
 * @param officer the name by which people know the officer; null for an agency's system
 */
public record Caller(
        AgencyCode agency, String name, @Nullable String officer) {
    /** Whether this is the standing office. */
    public boolean isStandingOffice() {
        return agency.equals(AgencyCode.STANDING_OFFICE);
    }
}
