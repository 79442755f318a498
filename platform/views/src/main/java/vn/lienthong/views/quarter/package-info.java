/**
 * What the parties of an agreement exchange each quarter, prepared from the events: what one of them did that concerns the others.
 * Whoever reads it is shown what it may see; what is to be sent says only what every one that it goes to may see.
 */
@NullMarked
package vn.lienthong.views.quarter;

import org.jspecify.annotations.NullMarked;
