/**
 * Seals the audit log: one task reads it in its order, grows its Merkle tree and signs heads of it onto a log of their own.
 * What goes to the log is written by who decides and who answers; what is shown of it is a view.
 */
@NullMarked
package vn.lienthong.exchange.audit;

import org.jspecify.annotations.NullMarked;
