/**
 * The live stream: what comes into an agency's inbox, to its officers who watch (Server-Sent Events).
 * A watcher that was cut off goes on where it was.
 */
@NullMarked
package vn.lienthong.notification.live;

import org.jspecify.annotations.NullMarked;
