/**
 * Tips (tin báo): what was reported, who screens it, to whom it is offered, who takes it up, what it comes to.
 * The identity of the person never appears here.
 */
@NullMarked
package vn.lienthong.contract.tip;

import org.jspecify.annotations.NullMarked;
