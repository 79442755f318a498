/**
 * How decisions cite: what a refusal rests on towards whom it refuses, and whether what the sender cites binds it. What rules rest on
 * is asked of {@code registry.basis}.
 */
@NullMarked
package vn.lienthong.exchange.basis;

import org.jspecify.annotations.NullMarked;
