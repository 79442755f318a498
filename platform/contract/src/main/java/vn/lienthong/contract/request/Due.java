package vn.lienthong.contract.request;

import java.time.Instant;

/**
 * A time limit of one obligation, fixed when it begins.
 *
 * @param warnAt when the addressee is warned that it runs out
 * @param at the last moment in time
 */
public record Due(Instant warnAt, Instant at) {}
