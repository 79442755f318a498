/**
 * Case files (vụ việc): what an agency commands and what has happened to a case file.
 * A case file is opened by the agency that detected it and is never overwritten, only added to.
 */
@NullMarked
package vn.lienthong.contract.casefile;

import org.jspecify.annotations.NullMarked;
