package vn.lienthong.registry.codelist;

import java.io.Reader;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.CompetenceGoods;
import vn.lienthong.registry.load.Complaints;
import vn.lienthong.registry.load.Table;

/** The words of every list, each with its periods. Immutable. */
public final class CodeLists {
    private static final String FILE = "words.csv";
    /** Of the periods of a word: the one that begins last is its newest. */
    private static final Comparator<CodeWord> BY_BEGIN = Comparator.comparing(word ->
            Optional.ofNullable(word.period().from()).map(PartialDate::earliest).orElse(LocalDate.MIN));

    private final List<CodeWord> all;
    private final Map<CodeList, Map<String, List<CodeWord>>> periods = new EnumMap<>(CodeList.class);

    private CodeLists(Collection<CodeWord> all) {
        this.all = List.copyOf(all);
        Stream.of(CodeList.values()).forEach(list -> periods.put(list, periods(list, this.all)));
    }

    private static Map<String, List<CodeWord>> periods(CodeList list, List<CodeWord> all) {
        Map<String, List<CodeWord>> periods = all.stream()
                .filter(word -> word.list() == list)
                .collect(Collectors.groupingBy(CodeWord::word, HashMap::new, Collectors.toList()));
        periods.replaceAll(
                (word, same) -> same.stream().sorted(BY_BEGIN.reversed()).toList());
        return periods;
    }

    /** Loads what ships. @throws vn.lienthong.registry.load.BadDirectory naming file, row and reason of everything wrong */
    public static CodeLists load() {
        return Table.shipped(FILE, CodeLists::read);
    }

    static CodeLists read(Reader text) {
        Table<String, CodeWord> table = Table.read(FILE, text, CodeRows::word, CodeWord::key);
        CodeLists lists = new CodeLists(table.rows().values());
        table.check(new CodeChecks(lists)::wrong);
        table.refuseIfBad();
        return lists;
    }

    /**
     * Takes words as they travel. Where none has been recorded, as on a log from before there were lists, those that ship hold.
     *
     * @param former groups of goods as they were recorded before; a word of today goes before them
     * @throws vn.lienthong.registry.load.BadDirectory naming key and reason of everything wrong
     */
    public static CodeLists of(Collection<CodeWord> words, Collection<CompetenceGoods> former) {
        CodeLists today = words.isEmpty() ? load() : new CodeLists(words);
        CodeLists lists = new CodeLists(Stream.concat(
                        today.all.stream(),
                        former.stream()
                                .map(CompetenceGoods::asWord)
                                .filter(word -> !today.has(word.list(), word.word())))
                .toList());
        Complaints.refuseIfAny(Complaints.of(lists.all, CodeWord::key, new CodeChecks(lists)::wrong));
        return lists;
    }

    /** All of them, of all times, in the order of the file. */
    public Collection<CodeWord> all() {
        return all;
    }

    /** The words of that list in force on that day, in the order of the file. */
    public List<CodeWord> on(CodeList list, LocalDate day) {
        return all.stream()
                .filter(word -> word.list() == list && word.period().contains(day))
                .toList();
    }

    /** The periods of a word, the newest first; none if the list never had it. Its letters may be composed or not. */
    public List<CodeWord> periods(CodeList list, String word) {
        Map<String, List<CodeWord>> of = periods.getOrDefault(list, Map.of());
        List<CodeWord> same = of.get(word);
        return same == null ? of.getOrDefault(Normalizer.normalize(word, Normalizer.Form.NFC), List.of()) : same;
    }

    /** Whether the list has the word, whenever that is. */
    public boolean has(CodeList list, String word) {
        return !periods(list, word).isEmpty();
    }

    /** Whether the word may be used of facts of one of these days, the last one included. */
    public boolean inForce(CodeList list, String word, LocalDate first, LocalDate last) {
        return periods(list, word).stream()
                .anyMatch(period -> period.period().contains(first)
                        || period.period().contains(last)
                        || begins(period)
                                .filter(day -> day.isAfter(first) && !day.isAfter(last))
                                .isPresent());
    }

    private static Optional<LocalDate> begins(CodeWord word) {
        return Optional.ofNullable(word.period().from()).map(PartialDate::earliest);
    }

    /** What people read for the word: its newest name, or the word itself where the list has none. */
    public String nameVi(CodeList list, String word) {
        return periods(list, word).stream().findFirst().map(CodeWord::nameVi).orElse(word);
    }

    /** Whether the word is that one or a narrower word of it. */
    public boolean isA(CodeList list, String word, String wider) {
        return word.equals(wider)
                || periods(list, word).stream()
                        .anyMatch(period -> period.parents().contains(wider));
    }

    /** The widest word that holds it: itself where it has no parent. */
    public String widest(CodeList list, String word) {
        return periods(list, word).stream()
                .findFirst()
                .filter(newest -> !newest.parents().isEmpty())
                .map(newest -> newest.parents().getLast())
                .orElse(word);
    }

    /** What is wrong with a word that may not be used of facts of these days, and which ones are near, in Vietnamese. */
    public String instead(CodeList list, String word, LocalDate first, LocalDate last) {
        return new Instead(this, list, word, first, last).sentence();
    }
}
