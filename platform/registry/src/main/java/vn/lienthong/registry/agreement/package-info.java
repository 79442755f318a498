/**
 * Agreements under which agencies coordinate: who is bound, what is shared, by when to answer, who agrees to a release.
 * A matter keeps the agreement that was in force when it was opened; an agreement changes only by its own life cycle.
 */
@NullMarked
package vn.lienthong.registry.agreement;

import org.jspecify.annotations.NullMarked;
