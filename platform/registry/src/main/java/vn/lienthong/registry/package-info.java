/**
 * The directory: the law as data, every part of it checked against the others and immutable.
 * Read Directory first; each package beside it holds one part.
 */
@NullMarked
package vn.lienthong.registry;

import org.jspecify.annotations.NullMarked;
