/**
 * What a matter contains, field by field as people read it, folded from the events that a reader may see.
 * The newest facts stand; what was amended says when and by whom.
 */
@NullMarked
package vn.lienthong.views.content;

import org.jspecify.annotations.NullMarked;
