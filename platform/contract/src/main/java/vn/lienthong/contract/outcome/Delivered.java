package vn.lienthong.contract.outcome;

import java.time.Instant;
import vn.lienthong.contract.AgencyCode;

/**
 * An event of an agency's inbox was handed to its system.
 *
 * @param event id of the event
 * @param channel how, such as {@code webhook}
 * @param attempts how many tries it took
 */
public record Delivered(String event, AgencyCode agency, String channel, int attempts, Instant at) {}
