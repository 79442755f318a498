/**
 * Receipts of obligations: what of a matter reached each of its recipients and what that one has done about it, drawn from the log
 * and the access ledger, and signed. Its provider is given all of them, each recipient its own.
 */
@NullMarked
package vn.lienthong.views.receipt;

import org.jspecify.annotations.NullMarked;
