/** Who would see what, asked before it is sent: the deciders are asked, and nothing comes of it. */
@NullMarked
package vn.lienthong.views.preview;

import org.jspecify.annotations.NullMarked;
