package vn.lienthong.console;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.contract.directory.Concern;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;

/**
 * One of the things a form offers to choose from.
 *
 * @param word what travels
 * @param nameVi what the officer reads
 */
record Choice(String word, String nameVi) {

    static final List<Choice> CONCERNS = of(Concern.values(), Concern::wire, Concern::nameVi);
    static final List<Choice> ZONES = of(Zone.values(), Zone::wire, Zone::nameVi);
    static final List<Choice> STAGES = of(Stage.values(), Stage::wire, Stage::nameVi);
    static final List<Choice> PROCEEDINGS = of(Proceeding.values(), Proceeding::wire, Proceeding::nameVi);

    /** Its name begins with a capital, as a choice does. */
    static Choice of(String word, String nameVi) {
        return new Choice(word, capital(nameVi));
    }

    static boolean offers(List<Choice> choices, String word) {
        return choices.stream().anyMatch(choice -> choice.word().equals(word));
    }

    /** The word that is asked for, if it is one of them; the first of them otherwise. */
    static String chosen(List<Choice> choices, String asked) {
        return offers(choices, asked) ? asked : choices.getFirst().word();
    }

    private static <T> List<Choice> of(T[] all, Function<T, String> word, Function<T, String> nameVi) {
        return Stream.of(all)
                .map(value -> of(word.apply(value), nameVi.apply(value)))
                .toList();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
