/**
 * The desk of an agency (bàn làm việc): who in the agency deals with a matter, what its officers note on it, and what one shift
 * hands over to the next. It is the agency's own, and seen by nobody else.
 */
@NullMarked
package vn.lienthong.contract.desk;

import org.jspecify.annotations.NullMarked;
