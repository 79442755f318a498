/**
 * Statistics as they travel: cells of counts, each with the newest value it has.
 * Dashboards and period reports read them.
 */
@NullMarked
package vn.lienthong.contract.statistics;

import org.jspecify.annotations.NullMarked;
