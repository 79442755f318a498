/**
 * The clauses of the source documents that the system rests on, and the mark by which a test says that it shows one.
 * A clause keeps its id for ever.
 */
@NullMarked
package vn.lienthong.contract.clause;

import org.jspecify.annotations.NullMarked;
