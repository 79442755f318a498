/**
 * The directory as each service holds it: read from its topic from the beginning, whole, and followed from then on.
 * At the same position it is the same everywhere.
 */
@NullMarked
package vn.lienthong.runtime.directory;

import org.jspecify.annotations.NullMarked;
