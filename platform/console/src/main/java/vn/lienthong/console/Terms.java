package vn.lienthong.console;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;

/** The words of the field as the directory lists them, of all days, and what officers read for them. */
record Terms(List<CodeWord> all) {
    /** Before the directory has answered: each word stands for itself. */
    static final Terms NONE = new Terms(List.of());

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** What was answered; none while the directory does not answer. */
    static Terms of(Answer<Terms> answer) {
        return answer instanceof Answer.Known<Terms>(Terms known) ? known : NONE;
    }

    static Terms from(JsonNode listed) {
        return new Terms(listed.path("items")
                .valueStream()
                .map(word -> Json.mapper().treeToValue(word, CodeWord.class))
                .toList());
    }

    /** What a form offers of a list on that day, in the order of the list. */
    List<Choice> choices(CodeList list, LocalDate day) {
        return all.stream()
                .filter(word -> word.list() == list && word.period().contains(day))
                .map(word -> Choice.of(word.word(), word.nameVi()))
                .toList();
    }

    /** The same in the order of the Vietnamese alphabet, for long lists. */
    List<Choice> sorted(CodeList list, LocalDate day) {
        return choices(list, day).stream()
                .sorted(Comparator.comparing(Choice::nameVi, Collator.getInstance(VIETNAMESE)))
                .toList();
    }

    /** What officers read for a word, on whatever day it was in force. */
    String nameVi(CodeList list, String word) {
        return all.stream()
                .filter(each -> each.list() == list && each.word().equals(word))
                .map(CodeWord::nameVi)
                .reduce((earlier, later) -> later)
                .orElse(word);
    }
}
