/**
 * The rules of tips: received, screened, offered to the agency held competent, taken up or given back, looked into, closed.
 * The service where tips come in decides by them, the exchange asks them for a preview. Who reported one is never here.
 */
@NullMarked
package vn.lienthong.tips;

import org.jspecify.annotations.NullMarked;
