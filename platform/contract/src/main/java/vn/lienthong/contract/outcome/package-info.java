/**
 * What became of each command
 *  accepted, refused with every reason, or parked.
 * The reasons come from one closed set.
 */
@NullMarked
package vn.lienthong.contract.outcome;

import org.jspecify.annotations.NullMarked;
