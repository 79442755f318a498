/**
 * The key with which the platform signs what is to be believed without it: records of custody, and the heads of the audit log.
 * Whoever is signed in gets its public half, and checks by that alone.
 */
@NullMarked
package vn.lienthong.runtime.signature;

import org.jspecify.annotations.NullMarked;
