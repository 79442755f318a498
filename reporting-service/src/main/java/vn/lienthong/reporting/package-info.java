/**
 * Statistics, counted from the very events that the agencies published.
 * Period reports are to come out of the same cells.
 */
@NullMarked
package vn.lienthong.reporting;

import org.jspecify.annotations.NullMarked;
