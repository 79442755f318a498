/**
 * Receipts of obligations: what reached one recipient of a matter, and what that one has done about it. The exchange draws and signs
 * them, whoever holds one checks it without the platform, both by the same rule.
 */
@NullMarked
package vn.lienthong.contract.receipt;

import org.jspecify.annotations.NullMarked;
