/**
 * What was parked, by any service, as a view for the standing office.
 * Nothing is ever dropped.
 */
@NullMarked
package vn.lienthong.intake.parked;

import org.jspecify.annotations.NullMarked;
