/**
 * Views: batches of the log are written to MongoDB together with the position reached.
 * A view can be dropped and is rebuilt from the log.
 */
@NullMarked
package vn.lienthong.runtime.projection;

import org.jspecify.annotations.NullMarked;
