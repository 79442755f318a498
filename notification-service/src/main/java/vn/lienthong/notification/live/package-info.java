/**
 * The live stream: what comes into an agency's inbox, to its officers who watch (Server-Sent Events).
 * A watcher that cannot keep up is let go and comes again.
 */
@NullMarked
package vn.lienthong.notification.live;

import org.jspecify.annotations.NullMarked;
