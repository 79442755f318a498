/**
 * The one owner of the directory: decides its changes, publishes what ships, and tells over HTTP what stands in it.
 * Rules first, then DirectoryBindings.
 */
@NullMarked
package vn.lienthong.exchange.directory;

import org.jspecify.annotations.NullMarked;
