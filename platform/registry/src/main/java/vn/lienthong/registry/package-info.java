/**
 * The law as data: the directory of agencies and the map of provinces, each fact with its source and how sure it is.
 * Everything is loaded once, checked whole, and refused whole when a row is bad.
 */
@NullMarked
package vn.lienthong.registry;

import org.jspecify.annotations.NullMarked;
