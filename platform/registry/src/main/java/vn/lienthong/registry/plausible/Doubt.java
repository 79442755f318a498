package vn.lienthong.registry.plausible;

/**
 * Something that can hardly be so, or cannot.
 *
 * @param pointer JSON Pointer (RFC 6901) into what was stated
 * @param impossible whether it cannot be so at all
 * @param detail what, by which limit, and what to look at, in Vietnamese
 * @param basis where the limit is from
 */
public record Doubt(String pointer, boolean impossible, String detail, String basis) {}
