/**
 * Warns two agencies that plan for one subject or place in one period. Reads the plans from the log and keeps, for each
 * subject and place, who plans for it and when; tells each of the two of the other, and of nothing else.
 */
@NullMarked
package vn.lienthong.exchange.overlap;

import org.jspecify.annotations.NullMarked;
