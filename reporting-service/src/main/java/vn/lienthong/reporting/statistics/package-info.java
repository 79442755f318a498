/**
 * Counts: which events count as what, and the cells they add up to.
 * Counting says what counts; the stream adds, once for each event.
 */
@NullMarked
package vn.lienthong.reporting.statistics;

import org.jspecify.annotations.NullMarked;
