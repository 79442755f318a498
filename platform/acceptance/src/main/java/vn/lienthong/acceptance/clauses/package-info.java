/**
 * Tells which clauses of the source documents are shown, by which test, and which are still open.
 * It reads the sources of the tests as they stand and builds nothing.
 */
@NullMarked
package vn.lienthong.acceptance.clauses;

import org.jspecify.annotations.NullMarked;
