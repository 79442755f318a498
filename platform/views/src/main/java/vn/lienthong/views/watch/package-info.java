/**
 * The watch (theo dõi, đôn đốc): what is owed on every open matter, by whom and by when, folded from the events alone.
 * Nothing leaves it until it is dealt with; each read asks who may see.
 */
@NullMarked
package vn.lienthong.views.watch;

import org.jspecify.annotations.NullMarked;
