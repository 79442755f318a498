/**
 * Tips: received, screened, offered to the agency held competent, taken up or given back, looked into, closed.
 * Who reported it is never here.
 */
@NullMarked
package vn.lienthong.intake.tip;

import org.jspecify.annotations.NullMarked;
