package vn.lienthong.client.importing;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a row.
 *
 * @param column header of the column; null if it concerns the whole row
 * @param detail what is wrong and what to do about it, in Vietnamese
 */
public record Finding(@Nullable String column, String detail) {}
