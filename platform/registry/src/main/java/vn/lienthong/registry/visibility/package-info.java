/**
 * Who may see a thing, and why.
 * One pure function answers it for every delivery, every read and every stream.
 */
@NullMarked
package vn.lienthong.registry.visibility;

import org.jspecify.annotations.NullMarked;
