/**
 * The documents that rules cite, each with the days on which it is in force: what a text cites, and whether that still holds on a
 * day. Which provision binds whom is asked of {@code law}.
 */
@NullMarked
package vn.lienthong.registry.legislation;

import org.jspecify.annotations.NullMarked;
