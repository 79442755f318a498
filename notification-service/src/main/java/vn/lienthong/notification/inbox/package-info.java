/**
 * An agency's inbox over HTTP: the very events of its Kafka inbox, in their order, from any position on, for systems without
 * Kafka. Few consumers read for all who ask, and one looks out for all who wait.
 */
@NullMarked
package vn.lienthong.notification.inbox;

import org.jspecify.annotations.NullMarked;
