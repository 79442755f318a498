package vn.lienthong.registry.legislation;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.contract.directory.Law;
import vn.lienthong.contract.text.Spelling;
import vn.lienthong.registry.load.Complaints;
import vn.lienthong.registry.load.Table;

/** The documents that rules may cite, found in the text that cites them. */
public final class Laws {
    static final String FILE = "laws.csv";

    /** The number of a document in a text, such as {@code 67/2020/QH14} or {@code 13/CT-TTg}; a date is none. */
    private static final Pattern NUMBER =
            Pattern.compile("(?U)\\b\\d+(?:\\.\\d+)?/(?:\\d{4}/)?\\p{Lu}[\\p{L}\\d]*(?:-\\p{Lu}[\\p{L}\\d]*)*");

    private final List<Law> all;
    /** Every name of each, as words between spaces and its number first, by its number. */
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    private final Map<String, List<Law>> byNumber = new LinkedHashMap<>();

    private Laws(Collection<Law> all) {
        this.all = List.copyOf(all);
        for (Law law : all) {
            byNumber.computeIfAbsent(law.number(), number -> new ArrayList<>()).add(law);
            List<String> called = names.computeIfAbsent(law.number(), number -> new ArrayList<>());
            Stream.concat(Stream.of(law.number()), law.citedAs().stream())
                    .map(Laws::words)
                    .filter(name -> !called.contains(name))
                    .forEach(called::add);
        }
    }

    /** Those that ship. @throws vn.lienthong.registry.load.BadDirectory if a row of them is bad */
    public static Laws load() {
        return Table.shipped(FILE, Laws::read);
    }

    /** An index of these. @throws vn.lienthong.registry.load.BadDirectory if one of them is bad, naming all that are by their key */
    public static Laws of(Collection<Law> laws) {
        Complaints.refuseIfAny(Complaints.of(laws, Law::key, law -> LawRows.wrong(law, laws)));
        return new Laws(laws);
    }

    static Laws read(Reader text) {
        Table<String, Law> table = Table.read(FILE, text, LawRows::law, Law::key);
        table.check(law -> LawRows.wrong(law, table.rows().values()));
        table.refuseIfBad();
        return new Laws(table.rows().values());
    }

    /** All of them, in the order given: one for each document and period. */
    public Collection<Law> all() {
        return all;
    }

    /**
     * What a text cites.
     *
     * @param documents all periods of each document, by its number
     * @param unknown numbers of documents in it that are not known
     */
    public record Cited(Map<String, List<Law>> documents, List<String> unknown) {}

    /** Finds each document by its number or one of its names, whatever stands around it. */
    public Cited cited(String text) {
        String words = words(text);
        Map<String, List<Law>> documents = new LinkedHashMap<>();
        List<String> known = new ArrayList<>();
        names.forEach((number, called) -> {
            if (called.stream().anyMatch(words::contains)) {
                documents.put(number, byNumber.getOrDefault(number, List.of()));
                known.add(called.getFirst());
            }
        });
        List<String> unknown = NUMBER.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(number -> !startsOneOf(known, words(number)))
                .toList();
        return new Cited(documents, unknown);
    }

    private static boolean startsOneOf(List<String> numbers, String beginning) {
        return numbers.stream().anyMatch(number -> number.startsWith(beginning));
    }

    private static String words(String text) {
        return " " + Spelling.plain(text) + " ";
    }
}
