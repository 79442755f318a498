/**
 * What every service shares of Spring: settings, the running of deciders and projections, parking, security and problems.
 * Read {@link vn.lienthong.runtime.decider} first.
 */
@NullMarked
package vn.lienthong.runtime;

import org.jspecify.annotations.NullMarked;
