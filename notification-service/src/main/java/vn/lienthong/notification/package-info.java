/**
 * Brings what lies in inboxes to where it is wanted: to agencies' systems, and to those who watch live.
 * The inbox stays the truth; what fails here is parked and loses nothing.
 */
@NullMarked
package vn.lienthong.notification;

import org.jspecify.annotations.NullMarked;
