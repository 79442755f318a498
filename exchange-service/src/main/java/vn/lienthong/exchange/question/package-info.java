/**
 * Questions over HTTP: the parameters of a question, read with every objection gathered before any is told.
 * Each kind of page asks in words of its own.
 */
@NullMarked
package vn.lienthong.exchange.question;

import org.jspecify.annotations.NullMarked;
