/**
 * What the searches of the exchange have in common, for plans that overlap and for interests that meet: steps of a stream that keep
 * what they know by key, pass on what they find, and park a record on which they fail.
 */
@NullMarked
package vn.lienthong.exchange.finding;

import org.jspecify.annotations.NullMarked;
