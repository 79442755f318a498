package vn.lienthong.contract.deconfliction;

import java.util.List;

/**
 * A subject in which an agency is interested.
 *
 * @param tokens the hashes of its identifier ({@link Blinded#tokens}); none for all readers, the agency itself among them
 */
public record RegisteredSubject(SubjectKind kind, List<String> tokens) {
    /** As agencies are told of it. */
    RegisteredSubject withoutTokens() {
        return new RegisteredSubject(kind, List.of());
    }
}
