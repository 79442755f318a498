package vn.lienthong.contract.request;

import jakarta.validation.constraints.Size;
import vn.lienthong.contract.AgencyCode;

/**
 * An enterprise or organisation that takes part in a meeting (QĐ 14/QĐ-BCĐ389: clauses.csv S1-08). It sees nothing of the
 * system: the agency that invites it tells it what it is to know. Persons are not named.
 *
 * @param invitedBy the requester or one of those called, which invites it and brings its contribution
 */
public record MeetingGuest(@Size(min = 1, max = 300) String organisation, AgencyCode invitedBy) {}
