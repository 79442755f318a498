/** Tips are decided here, by the rules of {@link vn.lienthong.tips}. Who reported one is never here. */
@NullMarked
package vn.lienthong.intake.tip;

import org.jspecify.annotations.NullMarked;
