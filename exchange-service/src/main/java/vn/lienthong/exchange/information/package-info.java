/**
 * Information that one agency shares with others, and may take back.
 * Only those named may see it.
 */
@NullMarked
package vn.lienthong.exchange.information;

import org.jspecify.annotations.NullMarked;
