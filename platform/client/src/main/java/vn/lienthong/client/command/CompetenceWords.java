package vn.lienthong.client.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.Concern;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.registry.Directory;

/**
 * The words that one option may be given, each with its Vietnamese term; the term is taken as well as the word.
 *
 * @param terms by word
 */
record CompetenceWords<T>(SequencedMap<String, T> values, Map<String, String> terms) {

    /** Those of a list of the directory on that day. */
    static <T> CompetenceWords<T> listed(
            Directory directory, CodeList list, LocalDate day, Function<String, T> reading) {
        SequencedMap<String, T> values = new LinkedHashMap<>();
        Map<String, String> terms = new LinkedHashMap<>();
        for (CodeWord word : directory.words().on(list, day)) {
            values.put(word.word(), reading.apply(word.word()));
            terms.put(word.word(), word.nameVi());
        }
        return new CompetenceWords<>(values, terms);
    }

    static CompetenceWords<Concern> concerns() {
        return of(Concern.values(), Concern::wire, Concern::nameVi);
    }

    static CompetenceWords<Zone> zones() {
        return of(Zone.values(), Zone::wire, Zone::nameVi);
    }

    static CompetenceWords<Stage> stages() {
        return of(Stage.values(), Stage::wire, Stage::nameVi);
    }

    private static <T> CompetenceWords<T> of(T[] all, Function<T, String> word, Function<T, String> term) {
        SequencedMap<String, T> values = new LinkedHashMap<>();
        Map<String, String> terms = new LinkedHashMap<>();
        Stream.of(all).forEach(value -> {
            values.put(word.apply(value), value);
            terms.put(word.apply(value), term.apply(value));
        });
        return new CompetenceWords<>(values, terms);
    }

    /** What this word, or this Vietnamese term, means; hyphens and capitals do not count. */
    Optional<T> find(String text) {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        T value = values.get(asked.replace('-', '_'));
        return value != null
                ? Optional.of(value)
                : terms.entrySet().stream()
                        .filter(entry ->
                                entry.getValue().toLowerCase(Locale.ROOT).equals(asked))
                        .map(entry -> values.get(entry.getKey()))
                        .findFirst();
    }

    /** Each word with its term, one a line. */
    List<String> lines() {
        return terms.entrySet().stream()
                .map(entry -> "  %-24s %s".formatted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
