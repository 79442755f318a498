/**
 * Text as people type it: which words are near to one another, how Vietnamese is compared, what no text may hold.
 * Used by whoever reads what people and systems of agencies write.
 */
@NullMarked
package vn.lienthong.contract.text;

import org.jspecify.annotations.NullMarked;
