package vn.lienthong.views.similar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.text.Spelling;

/**
 * The words of a tip as they are compared: without diacritics, in whichever way the tone marks were placed, abbreviations of messages
 * written out, numbers as digits ({@code "ba mươi thùng"} and {@code "30 thung"} are the same).
 */
final class TipWords {
    /** {@code 15.000}: a dot before three digits parts thousands. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)\\.(?=\\d{3}(?!\\d))");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** What is said later adds little, and costs as much. */
    private static final int MOST = 1000;

    private static final Map<String, List<String>> WRITTEN_OUT = read();

    private TipWords() {}

    /** The first of them, {@link #MOST} at most. */
    static List<String> of(String text) {
        String joined = THOUSANDS.matcher(text).replaceAll("");
        List<String> words = Stream.of(Spelling.plain(joined).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .flatMap(word -> WRITTEN_OUT.getOrDefault(word, List.of(word)).stream())
                .toList();
        return NumberWords.asDigits(words);
    }

    /** The same, two by two: most words of the language have two syllables. In their order, each once. */
    static Set<String> pairs(String text) {
        List<String> words = of(text);
        Set<String> pairs = new LinkedHashSet<>();
        for (int at = 0; at + 1 < words.size(); at++) {
            pairs.add(words.get(at) + " " + words.get(at + 1));
        }
        return pairs;
    }

    /** How pairs stand in the text, to be shown to people: by the {@link #pairs} that they are. Those written out or counted in letters are not among them. */
    static Map<String, String> asWritten(String text) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
        Map<String, String> written = new HashMap<>();
        for (int at = 0; at + 1 < words.size(); at++) {
            String pair = words.get(at) + " " + words.get(at + 1);
            written.putIfAbsent(Spelling.plain(pair), pair);
        }
        return written;
    }

    /** The abbreviations that people use in messages: {@code word,meaning}, without diacritics. */
    private static Map<String, List<String>> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TipWords.class.getResourceAsStream("/similar/abbreviations.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> List.of(parts[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
