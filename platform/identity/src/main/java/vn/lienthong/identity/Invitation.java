package vn.lienthong.identity;

import java.time.Instant;

/**
 * A link by which an officer sets a password, once.
 *
 * @param username whose
 * @param until the first moment at which it counts no more
 */
record Invitation(String username, Instant until) {}
