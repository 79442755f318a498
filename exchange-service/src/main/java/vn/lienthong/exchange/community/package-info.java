/**
 * Who belongs to the communities that information is shared with: working groups as their events say, parties to agreements and lines as
 * the directory does.
 */
@NullMarked
package vn.lienthong.exchange.community;

import org.jspecify.annotations.NullMarked;
