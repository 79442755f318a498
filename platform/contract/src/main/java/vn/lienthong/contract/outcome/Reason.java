package vn.lienthong.contract.outcome;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a command was refused or parked.
 *
 * @param pointer JSON Pointer (RFC 6901) into the payload, or {@code ce:<attribute>} for an attribute of the envelope; null
 *     if it concerns the whole
 * @param detail what is wrong and what to do about it, in Vietnamese
 * @param basis what it rests on, if it is a rule: the clause that binds those concerned, or that it is the system's own
 */
public record Reason(
        ReasonCode code,
        @Nullable String pointer,
        String detail,
        @Nullable String basis) {
    /** A reason that rests on no clause. */
    public static Reason of(ReasonCode code, @Nullable String pointer, String detail) {
        return new Reason(code, pointer, detail, null);
    }
}
