package vn.lienthong.registry.competence;

import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.registry.codelist.CodeLists;

/** The words that rules and matters are told in. */
record Lexicon(CodeLists lists, Vocabulary goods, Vocabulary violations) {
    static Lexicon of(CodeLists lists) {
        return new Lexicon(lists, words(lists, CodeList.GOODS), words(lists, CodeList.VIOLATION));
    }

    private static Vocabulary words(CodeLists lists, CodeList list) {
        return new Vocabulary(
                lists.all().stream().filter(word -> word.list() == list).toList());
    }
}
