package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.PositiveOrZero;

/**
 * A link of a chain of custody: which it is, and what it rests on.
 *
 * @param number 0 for the opening of the file, then one more each
 * @param previous digest of the link before; 64 zeros for the first
 * @param digest SHA-256 over {@code previous} and the content of the event without its link, in canonical JSON
 */
public record CustodyLink(@PositiveOrZero int number, Sha256 previous, Sha256 digest) {}
