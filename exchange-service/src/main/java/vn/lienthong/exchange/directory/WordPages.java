package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Spelling;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.runtime.question.Objections;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Words;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;

/** The words of the field: kinds of breach, forces, measures, routes, goods and units, as the directory lists them. */
@RestController
@RequestMapping("/api/v1/directory/words")
class WordPages {
    private static final Words<CodeList> LISTS = new Words<>("danh mục từ", List.of(CodeList.values()), CodeList::wire);
    private static final Words<Boolean> YES_OR_NO =
            new Words<>("true hoặc false", List.of(true, false), String::valueOf);

    private final Consultations consultations;

    WordPages(Consultations consultations) {
        this.consultations = consultations;
    }

    /**
     * One word.
     *
     * @param word as it is on that day; null if it is in force only on others
     * @param periods all of them, the newest first
     */
    record OneWord(LocalDate at, long position, @Nullable CodeWord word, List<CodeWord> periods) {}

    /**
     * Those in force on the day, of one {@code list} or of all; with {@code q} those whose word or Vietnamese name holds it,
     * diacritics left out or not; with {@code all=true} those of other days too.
     */
    @GetMapping
    Listed<CodeWord> words(Caller caller, Parameters parameters) {
        Question question = consultations.ask(parameters);
        LocalDate at = question.at();
        CodeList list = question.word("list", LISTS);
        boolean all = Boolean.TRUE.equals(question.word("all", YES_OR_NO));
        String asked = question.text("q").map(Spelling::plain).orElse("");
        question.orRefuse();
        return Listed.all(
                at,
                question,
                question.directory().words().all().stream()
                        .filter(word -> list == null || word.list() == list)
                        .filter(word -> all || word.period().contains(at))
                        .filter(word -> Spelling.plain(word.word()).contains(asked)
                                || Spelling.plain(word.nameVi()).contains(asked))
                        .toList());
    }

    @GetMapping("/{list}/{word}")
    OneWord word(Caller caller, @PathVariable String list, @PathVariable String word, Parameters parameters) {
        Question question = consultations.ask(parameters);
        LocalDate at = question.at();
        CodeList known = LISTS.find(list).orElse(null);
        if (known == null) {
            question.refuse(
                    ReasonCode.SCHEMA,
                    "list",
                    "“%s” không phải danh mục từ; chỉ có: %s."
                            .formatted(Objections.shown(list), String.join(", ", LISTS.words())));
        }
        question.orRefuse();
        CodeLists lists = question.directory().words();
        List<CodeWord> periods = known == null ? List.of() : lists.periods(known, word);
        if (known == null || periods.isEmpty()) {
            throw Problems.notFound("từ “%s” trong danh mục %s".formatted(Objections.shown(word), list));
        }
        return new OneWord(
                at,
                question.position(),
                periods.stream()
                        .filter(period -> period.period().contains(at))
                        .findFirst()
                        .orElse(null),
                periods);
    }
}
