/**
 * The chain of custody of a case file as a record: signed for machines, printable for people.
 * The record is drawn from what happened to the file, and whoever may see the file may have it.
 */
@NullMarked
package vn.lienthong.views.custody;

import org.jspecify.annotations.NullMarked;
