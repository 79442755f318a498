/**
 * Tips and proposals that are about the conduct of agencies: whom they must not reach, and who looks into them by the rules of
 * the day. Pure functions of the directory.
 */
@NullMarked
package vn.lienthong.registry.integrity;

import org.jspecify.annotations.NullMarked;
