package vn.lienthong.client.command;

import org.jspecify.annotations.Nullable;

/**
 * One command to be published.
 *
 * @param id the agency's key for it
 * @param type as written in the file; the door says whether there is such a type
 * @param data JSON in UTF-8
 * @param officer who of the agency sends it; null if nobody is named
 */
record Publication(
        String id, String type, byte[] data, @Nullable String officer) {}
