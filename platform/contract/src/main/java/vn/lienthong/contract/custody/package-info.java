/**
 * Chains of custody: how the digest of a link is formed, and how a record of a chain is checked without the platform.
 * The exchange forms the links, whoever holds a record checks them, both by the same rule.
 */
@NullMarked
package vn.lienthong.contract.custody;

import org.jspecify.annotations.NullMarked;
