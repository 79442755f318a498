/**
 * Questions over HTTP: the parameters of a question, read with every objection gathered before any is told. A parameter that
 * a page does not read is none: it is refused, on every page alike.
 */
@NullMarked
package vn.lienthong.runtime.question;

import org.jspecify.annotations.NullMarked;
