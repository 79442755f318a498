/**
 * Tips (tin báo): what was reported, to whom it is offered, who takes it up.
 * The identity of the person never appears here.
 */
@NullMarked
package vn.lienthong.contract.tip;

import org.jspecify.annotations.NullMarked;
