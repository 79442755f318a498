/**
 * The rules of tasks, which plans and working groups share: given to one owner, taken on, reported, confirmed; urged on the
 * way, and watched by a clock. Pure; the kinds of matter put their own events around it.
 */
@NullMarked
package vn.lienthong.exchange.task;

import org.jspecify.annotations.NullMarked;
