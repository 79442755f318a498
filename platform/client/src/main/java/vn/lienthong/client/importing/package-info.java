/**
 * Case files and tips from tables that people fill: read row by row, checked at the door before anything is sent, sent through the
 * door in batches. Which column is which field of a command stands in {@code importing/columns.csv}.
 */
@NullMarked
package vn.lienthong.client.importing;

import org.jspecify.annotations.NullMarked;
