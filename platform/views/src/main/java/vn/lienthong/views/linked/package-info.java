/** Which tips are of one matter, as people have said, for each reader among those that it may see; and how many sources report it. */
@NullMarked
package vn.lienthong.views.linked;

import org.jspecify.annotations.NullMarked;
