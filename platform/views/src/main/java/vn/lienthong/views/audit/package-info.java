/**
 * The audit log for those who may ask it: its entries, heads and proofs for the standing office, and for the provider of a matter who has
 * read it. A read of controlled content is noted here before it is answered.
 */
@NullMarked
package vn.lienthong.views.audit;

import org.jspecify.annotations.NullMarked;
