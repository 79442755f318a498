/**
 * The words in which questions are asked.
 * Each kind of page asks in words of its own.
 */
@NullMarked
package vn.lienthong.exchange.question;

import org.jspecify.annotations.NullMarked;
