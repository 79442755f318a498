package vn.lienthong.registry.codelist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.registry.load.Overlaps;

/** What is wrong with a word beside the others of its list. */
record CodeChecks(CodeLists lists) {
    /** A unit is written as reports write it: letters, digits and single spaces, composed (NFC). */
    private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{N}]+( [\\p{L}\\p{N}]+)*");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    Optional<String> wrong(CodeWord word) {
        List<String> wrong = new ArrayList<>();
        if (!isShaped(word)) {
            wrong.add("not the shape of a word: '%s'".formatted(word.word()));
        }
        if (word.nameVi().isBlank() || UNSEEN.matcher(word.nameVi()).find()) {
            wrong.add("no name that people can read");
        }
        if (word.provenance().source().isBlank()) {
            wrong.add("no source");
        }
        if (new HashSet<>(word.parents()).size() < word.parents().size()) {
            wrong.add("a parent is there twice");
        }
        word.parents().forEach(parent -> parent(word, parent).ifPresent(wrong::add));
        Overlaps.of(word, lists.periods(word.list(), word.word()), CodeWord::word, CodeWord::period, CodeWord::key)
                .ifPresent(wrong::add);
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong));
    }

    private static boolean isShaped(CodeWord word) {
        return CodeWord.isOne(word.word())
                || word.list() == CodeList.UNIT
                        && UNIT.matcher(word.word()).matches()
                        && Normalizer.isNormalized(word.word(), Normalizer.Form.NFC);
    }

    /** A parent is a word of the list, and names the word neither as its own parent nor misses one of its own. */
    private Optional<String> parent(CodeWord word, String parent) {
        if (parent.equals(word.word())) {
            return Optional.of("it is its own parent");
        }
        if (!lists.has(word.list(), parent)) {
            return Optional.of("unknown parent '%s'".formatted(parent));
        }
        return lists.isA(word.list(), parent, word.word())
                ? Optional.of("'%s' is both above and below it".formatted(parent))
                : Optional.empty();
    }
}
