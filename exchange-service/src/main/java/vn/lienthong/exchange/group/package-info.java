/**
 * Working groups (tổ công tác, đoàn liên ngành): set up by decision or on a proposal, with tasks under their head, ended by
 * the clock, closed by the figures of their head.
 */
@NullMarked
package vn.lienthong.exchange.group;

import org.jspecify.annotations.NullMarked;
