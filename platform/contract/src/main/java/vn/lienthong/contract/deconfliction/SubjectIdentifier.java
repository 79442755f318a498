package vn.lienthong.contract.deconfliction;

import jakarta.validation.constraints.Size;

/**
 * An identifier of a subject.
 *
 * @param value as people write it; the door puts a {@link Blinded} in its place before anything is written anywhere
 */
public record SubjectIdentifier(
        SubjectKind kind, @Size(min = 1, max = 1000) String value) {
    /** The longest that one is, as people write it. */
    public static final int LONGEST = 200;
}
