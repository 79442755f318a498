/**
 * The only door: what an agency publishes becomes a command, or is answered with every reason against it.
 * The life of a tip is decided here as well.
 */
@NullMarked
package vn.lienthong.intake;

import org.jspecify.annotations.NullMarked;
