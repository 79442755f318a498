/**
 * What is wrong with what is withheld from some of those who see a case file, a request or an answer, which is the same for all of
 * them; from whom it may not be withheld, each says itself.
 */
@NullMarked
package vn.lienthong.exchange.withholding;

import org.jspecify.annotations.NullMarked;
