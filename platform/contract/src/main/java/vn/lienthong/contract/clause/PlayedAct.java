package vn.lienthong.contract.clause;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What agencies did in a test that carries a {@link Clause}, noted while it ran and kept in {@code src/test/played.csv} of
 * its module.
 *
 * @param test the class and, after {@code #}, the method, such as {@code vn.lienthong.StoryTest#isAnswered}
 * @param act the type of the command without what all have in common, such as {@code request.make}; or what was asked
 * @param answer what came of it
 * @param by the agencies that did it, in the order of the alphabet
 */
public record PlayedAct(String test, String act, Answer answer, List<String> by) {
    /** The file, below the folder of a module. */
    public static final String FILE = "src/test/played.csv";

    /** The first line of the file. */
    public static final String HEADER = "test,act,answer,by";

    /** What came of an act. */
    public enum Answer {
        ACCEPTED,
        REFUSED,
        /** The agencies asked. */
        ANSWERED,
        /** Somebody asked, and the answer names the agencies. */
        NAMED;

        /** As it is written. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PlayedAct {
        by = List.copyOf(new TreeSet<>(by));
    }

    /** The same done by more agencies. */
    public PlayedAct and(Collection<String> others) {
        return new PlayedAct(
                test, act, answer, Stream.concat(by.stream(), others.stream()).toList());
    }

    /** As a line of the file. */
    public String line() {
        return "%s,%s,%s,%s".formatted(test, act, answer.wire(), String.join(" ", by));
    }

    /** Reads a line of the file. @throws IllegalArgumentException if it is none */
    public static PlayedAct parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 4 || fields[3].isBlank()) {
            throw new IllegalArgumentException("no played act: '%s'".formatted(line));
        }
        return new PlayedAct(
                fields[0],
                fields[1],
                Answer.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                List.of(fields[3].split(" ")));
    }
}
