/**
 * The exchange: it decides who must act and who may see.
 * Each kind of matter has a package of its own; {@code vn.lienthong.views} shows them all.
 */
@NullMarked
package vn.lienthong.exchange;

import org.jspecify.annotations.NullMarked;
