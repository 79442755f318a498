/**
 * After-action figures: what has come of a working group or a plan, counted from the events of what serves it.
 * Beside them stands what its head reports.
 */
@NullMarked
package vn.lienthong.views.figures;

import org.jspecify.annotations.NullMarked;
