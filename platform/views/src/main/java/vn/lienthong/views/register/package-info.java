/**
 * The register: every matter and every event that an agency may see, as a view of the log.
 * Each read asks who may see.
 */
@NullMarked
package vn.lienthong.views.register;

import org.jspecify.annotations.NullMarked;
