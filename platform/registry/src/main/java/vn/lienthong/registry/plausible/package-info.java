/** Whether facts can be so: what a carrier carries, what a place holds, which codes of goods there can be. The limits are tables, each with its source. */
@NullMarked
package vn.lienthong.registry.plausible;

import org.jspecify.annotations.NullMarked;
