/**
 * Plans (kế hoạch, cao điểm, chuyên đề): what agencies set out to do together, who owns which task, and by when.
 * Case files, requests and tips say which plan they serve.
 */
@NullMarked
package vn.lienthong.contract.plan;

import org.jspecify.annotations.NullMarked;
