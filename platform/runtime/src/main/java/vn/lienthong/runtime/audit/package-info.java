/**
 * What goes to the audit log: how an entry is written, in the transaction of the decision that it tells of, or before a read is answered.
 * What an entry says is the contract's.
 */
@NullMarked
package vn.lienthong.runtime.audit;

import org.jspecify.annotations.NullMarked;
