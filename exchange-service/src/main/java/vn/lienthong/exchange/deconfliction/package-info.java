/**
 * Deconfliction: what each agency has registered, whether it agrees to be known, and what it is told. Which of them meet is found from
 * keyed hashes alone; the rules never see an identifier.
 */
@NullMarked
package vn.lienthong.exchange.deconfliction;

import org.jspecify.annotations.NullMarked;
