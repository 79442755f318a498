/**
 * Case files: opened by the agency that detected, amended and closed by the one that holds it.
 * Facts are stated anew and never overwritten.
 */
@NullMarked
package vn.lienthong.exchange.casefile;

import org.jspecify.annotations.NullMarked;
