/**
 * Tips that come by e-mail: a mailbox is read, and each mail becomes a tip of the office that the mailbox is of. Who sent it goes into
 * the sealed identity and nowhere else; what cannot be a tip by itself is set aside for people, with the reason.
 */
@NullMarked
package vn.lienthong.intake.mail;

import org.jspecify.annotations.NullMarked;
