/**
 * Deliveries to agencies' systems by webhook (Standard Webhooks), tried again, and recorded or parked.
 * The receiver drops what it has already by the webhook-id.
 */
@NullMarked
package vn.lienthong.notification.delivery;

import org.jspecify.annotations.NullMarked;
