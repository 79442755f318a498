/**
 * Requests for coordination: who must answer, and what each may do next.
 * States are types; a step that is not allowed has no method.
 */
@NullMarked
package vn.lienthong.exchange.request;

import org.jspecify.annotations.NullMarked;
