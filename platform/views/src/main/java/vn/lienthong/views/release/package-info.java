/** What has been given to the press, and nothing else of the requests in which it was agreed on. */
@NullMarked
package vn.lienthong.views.release;

import org.jspecify.annotations.NullMarked;
