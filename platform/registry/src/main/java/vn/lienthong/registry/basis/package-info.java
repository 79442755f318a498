/**
 * On what a rule rests: the provision that binds these agencies, in this place, on this day, or the system itself. Whatever the
 * exchange cites comes from here.
 */
@NullMarked
package vn.lienthong.registry.basis;

import org.jspecify.annotations.NullMarked;
