/**
 * An event as a line that a person reads.
 * The live stream and the register show the same line.
 */
@NullMarked
package vn.lienthong.runtime.feed;

import org.jspecify.annotations.NullMarked;
