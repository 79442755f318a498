/**
 * The secrets of one installation: passwords of the broker's users, of the agencies' systems and of the officers.
 * They are drawn once, kept in one file that only its owner can read, and shown by nothing that logs.
 */
@NullMarked
package vn.lienthong.client.credentials;

import org.jspecify.annotations.NullMarked;
