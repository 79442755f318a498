package vn.lienthong.contract.clause;

import java.util.regex.Pattern;

/**
 * One clause of a source document, read as something the system must offer.
 *
 * @param id such as {@code S2-72}
 * @param kind such as {@code O} for an obligation; several are joined by a slash
 * @param capability our reading of the clause, in English
 * @param term the words of the document, in Vietnamese
 * @param source where it stands, such as {@code S2 Đ5.3c}
 */
public record SourceClause(String id, String kind, String capability, String term, String source) {
    private static final Pattern ID = Pattern.compile("S[0-9]-[0-9]{2,3}");

    /** @throws IllegalArgumentException if the id has not the shape of one, or a text is blank */
    public SourceClause {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a clause id: '%s'".formatted(id));
        }
        if (kind.isBlank() || capability.isBlank() || term.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("clause %s lacks a text".formatted(id));
        }
    }

    /** The document it stands in, such as {@code S2}. */
    public String document() {
        return id.substring(0, 2);
    }
}
