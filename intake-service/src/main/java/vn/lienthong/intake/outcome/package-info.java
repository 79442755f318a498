/**
 * The outcomes of commands: awaited by those who publish over HTTP, and kept as a view.
 * An agency sees only its own.
 */
@NullMarked
package vn.lienthong.intake.outcome;

import org.jspecify.annotations.NullMarked;
