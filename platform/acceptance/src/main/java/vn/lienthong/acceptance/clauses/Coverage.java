package vn.lienthong.acceptance.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.lienthong.contract.clause.Clauses;
import vn.lienthong.contract.clause.SourceClause;

/** Each clause with what shows it, the totals of each document, and every complaint about the tags. */
record Coverage(List<Line> clauses, List<Total> totals, List<String> complaints) {

    /** One clause; {@code shownBy} are tests, or the data that alone shows it, or nothing. */
    record Line(
            String id, String kind, String term, String capability, String source, State state, List<String> shownBy) {}

    /** How many clauses of a document there are, and of which state. */
    record Total(String document, String title, long clauses, long shown, long dataOnly, long open) {}

    static Coverage of(Clauses clauses, Findings findings) {
        Map<String, List<String>> tests = findings.tags().stream()
                .collect(Collectors.groupingBy(Tag::clause, Collectors.mapping(Tag::test, Collectors.toList())));
        List<Line> lines = clauses.all().stream()
                .map(clause -> line(clause, clauses, tests.getOrDefault(clause.id(), List.of())))
                .toList();
        List<Total> totals = clauses.documents().stream()
                .map(document -> total(document.id(), document.titleVi(), lines))
                .toList();
        List<String> complaints = new ArrayList<>(findings.complaints());
        findings.tags().stream()
                .filter(tag -> clauses.find(tag.clause()).isEmpty())
                .map(tag -> "%s: không có điều khoản '%s'".formatted(tag.place(), tag.clause()))
                .forEach(complaints::add);
        return new Coverage(lines, totals, complaints);
    }

    private static Line line(SourceClause clause, Clauses clauses, List<String> tests) {
        List<String> data = clauses.dataThatShows(clause.id()).stream().toList();
        State state = !tests.isEmpty() ? State.SHOWN : !data.isEmpty() ? State.DATA_ONLY : State.OPEN;
        List<String> shownBy = tests.isEmpty() ? data : tests;
        return new Line(
                clause.id(), clause.kind(), clause.term(), clause.capability(), clause.source(), state, shownBy);
    }

    private static Total total(String document, String title, List<Line> lines) {
        List<State> states = lines.stream()
                .filter(line -> line.id().startsWith(document + "-"))
                .map(Line::state)
                .toList();
        return new Total(
                document,
                title,
                states.size(),
                count(states, State.SHOWN),
                count(states, State.DATA_ONLY),
                count(states, State.OPEN));
    }

    private static long count(List<State> states, State state) {
        return states.stream().filter(Predicate.isEqual(state)).count();
    }

    /** The same totals and complaints with only some of the clauses. */
    Coverage only(Predicate<State> wanted) {
        return new Coverage(
                clauses.stream().filter(line -> wanted.test(line.state())).toList(), totals, complaints);
    }
}
