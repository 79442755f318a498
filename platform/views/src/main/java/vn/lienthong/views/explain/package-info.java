/**
 * Explains where a matter stands: who did what, when and under which clause, what is next, by when and whose turn it is.
 * Each kind of matter explains itself from its events; one page serves them all.
 */
@NullMarked
package vn.lienthong.views.explain;

import org.jspecify.annotations.NullMarked;
