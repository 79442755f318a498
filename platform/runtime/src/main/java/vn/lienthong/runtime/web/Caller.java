package vn.lienthong.runtime.web;

import vn.lienthong.contract.AgencyCode;

/**
 * Who is calling.
 *
 * @param name the officer or the client, for the audit
 */
public record Caller(AgencyCode agency, String name) {
    /** Whether this is the standing office. */
    public boolean isStandingOffice() {
        return agency.equals(AgencyCode.STANDING_OFFICE);
    }
}
