/**
 * Receipts (biên nhận): 16 digits by which whoever reported a tip follows it, told once and stored nowhere. What they may read of it is
 * kept as a view of the log: where it stands, what they are asked, what came of it.
 */
@NullMarked
package vn.lienthong.intake.receipt;

import org.jspecify.annotations.NullMarked;
