/**
 * The conditions under which a document of a view may be seen, as they stand in it.
 * Every read of the register and of the watch asks here.
 */
@NullMarked
package vn.lienthong.views.visibility;

import org.jspecify.annotations.NullMarked;
