/** Which tips may be of the same matter, among those that the reader may see: suggested with the reasons, decided by a person. */
@NullMarked
package vn.lienthong.views.similar;

import org.jspecify.annotations.NullMarked;
