/**
 * How the files that ship are read: whole, with every complaint named by file, row and reason.
 * A file with one bad row is refused, so nothing is ever half-loaded.
 */
@NullMarked
package vn.lienthong.registry.load;

import org.jspecify.annotations.NullMarked;
