package vn.lienthong.acceptance.clauses;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.lienthong.contract.clause.Clauses;
import vn.lienthong.contract.clause.PlayedAct;
import vn.lienthong.contract.clause.SourceClause;

/** Each clause with what shows it, the totals of each document, and every complaint about the tags. */
record Coverage(List<Line> clauses, List<Total> totals, List<String> complaints) {

    /** One clause; {@code shownBy} are tests, or the data that alone shows it, or nothing. */
    record Line(
            String id,
            String kind,
            String term,
            String capability,
            String source,
            State state,
            List<String> shownBy,
            List<PlayedAct> played) {}

    /** How many clauses of a document there are, and of which state. */
    record Total(String document, String title, long clauses, long shown, long dataOnly, long open) {}

    static Coverage of(Clauses clauses, Findings findings, PlayedActs played, List<String> complaints) {
        Map<String, List<String>> tests = findings.tags().stream()
                .collect(Collectors.groupingBy(Tag::clause, Collectors.mapping(Tag::test, Collectors.toList())));
        List<Line> lines = clauses.all().stream()
                .map(clause -> line(clause, clauses, tests.getOrDefault(clause.id(), List.of()), played))
                .toList();
        List<Total> totals = clauses.documents().stream()
                .map(document -> total(document.id(), document.titleVi(), lines))
                .toList();
        return new Coverage(lines, totals, complaints);
    }

    private static Line line(SourceClause clause, Clauses clauses, List<String> tests, PlayedActs played) {
        List<String> data = clauses.dataThatShows(clause.id()).stream().toList();
        State state = !tests.isEmpty() ? State.SHOWN : !data.isEmpty() ? State.DATA_ONLY : State.OPEN;
        List<String> shownBy = tests.isEmpty() ? data : tests;
        List<PlayedAct> acts =
                tests.stream().flatMap(test -> played.of(test).stream()).toList();
        return new Line(
                clause.id(), clause.kind(), clause.term(), clause.capability(), clause.source(), state, shownBy, acts);
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

    /** How many clauses are shown by nothing but an answer that names the agency, such as who is competent. */
    long onlyNamed() {
        return clauses.stream()
                .filter(line -> !line.played().isEmpty()
                        && line.played().stream().allMatch(act -> act.answer() == PlayedAct.Answer.NAMED))
                .count();
    }

    /** The same totals and complaints with only some of the clauses. */
    Coverage only(Predicate<State> wanted) {
        return new Coverage(
                clauses.stream().filter(line -> wanted.test(line.state())).toList(), totals, complaints);
    }
}
