/**
 * Deconfliction: agencies find out that they are interested in one subject, and nothing else of each other until both agree. Identifiers
 * stand here as keyed hashes alone, which the door makes; nobody else has the keys.
 */
@NullMarked
package vn.lienthong.contract.deconfliction;

import org.jspecify.annotations.NullMarked;
