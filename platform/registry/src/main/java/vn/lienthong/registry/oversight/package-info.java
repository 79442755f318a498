/**
 * Which committee and office watch over what happens where.
 * They see case files, requests and tips of their area without being named, and are told of what is not done in time.
 */
@NullMarked
package vn.lienthong.registry.oversight;

import org.jspecify.annotations.NullMarked;
