/**
 * The Merkle tree of a log as RFC 9162 (Certificate Transparency 2.0), section 2.1, defines it: how its root is formed while the log
 * grows, how a proof is made, and how one is checked by whoever has nothing but the root.
 */
@NullMarked
package vn.lienthong.contract.merkle;

import org.jspecify.annotations.NullMarked;
