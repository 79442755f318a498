/**
 * The read side: what agencies are shown, all of it made from the events on the log. It decides nothing, and any service can carry it.
 */
@NullMarked
package vn.lienthong.views;

import org.jspecify.annotations.NullMarked;
