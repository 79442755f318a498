/**
 * Which days and hours public bodies of Vietnam work, and how time limits are counted over them.
 * It holds no clock: every instant and date is given by the caller.
 */
@NullMarked
package vn.lienthong.registry.calendar;

import org.jspecify.annotations.NullMarked;
