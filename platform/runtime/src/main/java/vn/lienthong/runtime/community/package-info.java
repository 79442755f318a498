/** Who belongs to the communities that information is shared with: whoever decides and whoever shows asks here, each time. */
@NullMarked
package vn.lienthong.runtime.community;

import org.jspecify.annotations.NullMarked;
