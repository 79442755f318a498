/**
 * What binds whom, where and when: the one place that is asked before a provision is cited. Without an answer a rule is the
 * system's own, and is said to be.
 */
@NullMarked
package vn.lienthong.registry.law;

import org.jspecify.annotations.NullMarked;
