package vn.lienthong.runtime.web;

import vn.lienthong.contract.AgencyCode;

/**
 * Who is calling.
 *
 * @param name the officer or the client, for the audit
 */
public record Caller(AgencyCode agency, String name) {
    /** The standing office of the national committee, which watches over all. */
    public static final AgencyCode STANDING_OFFICE = new AgencyCode("NSC389-SO");

    /** Whether this is the standing office. */
    public boolean isStandingOffice() {
        return agency.equals(STANDING_OFFICE);
    }
}
