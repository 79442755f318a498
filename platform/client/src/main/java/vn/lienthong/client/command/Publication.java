package vn.lienthong.client.command;

/**
 * One command to be published.
 *
 * @param id the agency's key for it
 * @param type as written in the file; the door says whether there is such a type
 * @param data JSON in UTF-8
 */
record Publication(String id, String type, byte[] data) {}
