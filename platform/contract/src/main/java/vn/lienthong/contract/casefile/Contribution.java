package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;

/** What an agency gave to a joint case; it has the credit for it. */
public record Contribution(
        ContributionKind kind, @Size(min = 1, max = 2000) String what) {}
