package vn.lienthong.contract.clause;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The clauses that ship with the contract, in the order of the documents. */
public final class Clauses {
    private final Map<String, SourceDocument> documents;
    private final Map<String, SourceClause> clauses;
    private final Map<String, String> dataOnly;

    private Clauses(
            Map<String, SourceDocument> documents, Map<String, SourceClause> clauses, Map<String, String> dataOnly) {
        this.documents = documents;
        this.clauses = clauses;
        this.dataOnly = dataOnly;
    }

    /** Loads the clauses. @throws IllegalArgumentException naming the file and the row, if one is bad */
    public static Clauses load() {
        return of(
                Rows.shipped("clause-documents.csv"),
                Rows.shipped("clauses.csv"),
                Rows.shipped("clauses-data-only.csv"));
    }

    static Clauses of(Rows documents, Rows clauses, Rows dataOnly) {
        Map<String, SourceDocument> documentsById = byId(documents, 5, Clauses::document, SourceDocument::id);
        Map<String, SourceClause> clausesById = byId(clauses, 5, row -> clause(row, documentsById), SourceClause::id);
        Map<String, String> shownBy = new LinkedHashMap<>();
        byId(dataOnly, 2, row -> known(row, clausesById), List::getFirst)
                .forEach((id, row) -> shownBy.put(id, row.get(1)));
        return new Clauses(documentsById, clausesById, shownBy);
    }

    private static SourceDocument document(List<String> row) {
        return new SourceDocument(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
    }

    private static SourceClause clause(List<String> row, Map<String, SourceDocument> documents) {
        SourceClause clause = new SourceClause(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
        if (!documents.containsKey(clause.document())) {
            throw new IllegalArgumentException("clause %s is of no known document".formatted(clause.id()));
        }
        return clause;
    }

    private static List<String> known(List<String> row, Map<String, SourceClause> clauses) {
        if (!clauses.containsKey(row.getFirst())) {
            throw new IllegalArgumentException("no such clause: '%s'".formatted(row.getFirst()));
        }
        if (row.get(1).isBlank()) {
            throw new IllegalArgumentException("clause %s is shown by nothing".formatted(row.getFirst()));
        }
        return row;
    }

    private static <T> Map<String, T> byId(
            Rows rows, int columns, Function<List<String>, T> parse, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        rows.forEach(columns, row -> {
            T parsed = parse.apply(row);
            if (byId.putIfAbsent(id.apply(parsed), parsed) != null) {
                throw new IllegalArgumentException("%s is there twice".formatted(id.apply(parsed)));
            }
        });
        return Collections.unmodifiableMap(byId);
    }

    /** The clause of that id. */
    public Optional<SourceClause> find(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    /** All clauses, in the order of the documents. */
    public Collection<SourceClause> all() {
        return clauses.values();
    }

    /** The documents they stand in. */
    public Collection<SourceDocument> documents() {
        return documents.values();
    }

    /** The data that alone shows the clause of that id; empty if a test must show it. */
    public Optional<String> dataThatShows(String id) {
        return Optional.ofNullable(dataOnly.get(id));
    }
}
