package vn.lienthong.exchange.overlap;

import java.time.Instant;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.PlanId;

/**
 * What one plan now aims at under one key; replaces what it aimed at before.
 *
 * @param key the subject or the commune
 * @param lead the agency whose plan it is
 * @param watchers the overseers of the plan
 * @param claims none if the plan no longer aims at anything under this key
 * @param at when that came about
 */
record Claims(String key, PlanId plan, AgencyCode lead, List<AgencyCode> watchers, List<Claim> claims, Instant at) {}
