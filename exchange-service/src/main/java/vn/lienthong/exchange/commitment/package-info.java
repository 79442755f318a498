/**
 * What is owed under agreements by their own terms (reports, meetings, releases, shares): begun when an agreement enters into force,
 * raised round by round by a clock, called for between, reminded of, done. Pure but for {@link
 * vn.lienthong.exchange.commitment.KeepAgreements}, which commands what the directory says.
 */
@NullMarked
package vn.lienthong.exchange.commitment;

import org.jspecify.annotations.NullMarked;
