/**
 * What cannot be read or acted on is kept, with its reason, on a topic of its own.
 * Nothing is ever dropped.
 */
@NullMarked
package vn.lienthong.runtime.parking;

import org.jspecify.annotations.NullMarked;
