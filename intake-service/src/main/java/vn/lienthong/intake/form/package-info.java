/**
 * Pages for whoever reports something, without an account and without scripts: the form for a tip, and what its receipt leads to. No
 * address of a network, no user agent and no referrer gets any further than the request that brought it.
 */
@NullMarked
package vn.lienthong.intake.form;

import org.jspecify.annotations.NullMarked;
