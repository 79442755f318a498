/**
 * Who belongs to the communities that information is shared with: working groups as their events say, parties to agreements and lines as
 * the directory does. Whoever decides and whoever shows asks here, each time.
 */
@NullMarked
package vn.lienthong.runtime.community;

import org.jspecify.annotations.NullMarked;
