/**
 * The edge every service has in common: who is calling, what may be called, how a refusal is told.
 * Nothing but health answers without a token.
 */
@NullMarked
package vn.lienthong.runtime.web;

import org.jspecify.annotations.NullMarked;
