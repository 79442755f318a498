/**
 * The administrative map, past and present: provinces, districts, wards and how they became one another.
 * A code means something only together with a date.
 */
@NullMarked
package vn.lienthong.registry.map;

import org.jspecify.annotations.NullMarked;
