/**
 * The conditions under which a provider shares a thing, which travel in each event that carries it, and what other schemes of
 * marking and grading say of the same.
 */
@NullMarked
package vn.lienthong.contract.handling;

import org.jspecify.annotations.NullMarked;
