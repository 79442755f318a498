/**
 * The time limits that the law sets, each with its article and the period in which it is in force.
 * How they are counted is the calendar's.
 */
@NullMarked
package vn.lienthong.registry.deadline;

import org.jspecify.annotations.NullMarked;
