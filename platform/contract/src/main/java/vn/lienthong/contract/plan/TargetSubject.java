package vn.lienthong.contract.plan;

import jakarta.validation.constraints.Size;

/**
 * The business, vehicle, vessel or container that a plan is aimed at.
 *
 * @param identifier as written; spaces, dots and hyphens do not count
 */
public record TargetSubject(
        IdentifierKind kind, @Size(min = 1, max = 30) String identifier) {}
