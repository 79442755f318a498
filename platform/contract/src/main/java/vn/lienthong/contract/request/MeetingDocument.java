package vn.lienthong.contract.request;

import jakarta.validation.constraints.Size;
import vn.lienthong.contract.AgencyCode;

/** A document that one of those called to a meeting prepares. */
public record MeetingDocument(
        AgencyCode by, @Size(min = 1, max = 500) String what) {}
