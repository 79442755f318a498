/**
 * What becomes of a parked record (mục giữ lại): the standing office has it sent again or discards it, each time by a named
 * officer and for a reason.
 */
@NullMarked
package vn.lienthong.contract.parking;

import org.jspecify.annotations.NullMarked;
