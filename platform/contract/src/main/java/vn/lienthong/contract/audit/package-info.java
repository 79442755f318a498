/**
 * What the platform notes of itself: what was decided, who has read what. The entries make one log in one order, over which a Merkle
 * tree grows; its signed heads, and whoever holds an export of the log, show that nothing was altered, left out, moved or put in.
 */
@NullMarked
package vn.lienthong.contract.audit;

import org.jspecify.annotations.NullMarked;
