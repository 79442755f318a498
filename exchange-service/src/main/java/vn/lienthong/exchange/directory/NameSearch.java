package vn.lienthong.exchange.directory;

import java.util.Arrays;
import java.util.List;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.text.Spelling;

/** Agencies by a part of their code or some words of their name, whatever the diacritics left out and the tone marks. */
final class NameSearch {
    private final String plain;
    private final List<String> words;

    NameSearch(String asked) {
        this.plain = Spelling.plain(asked);
        this.words = words(asked);
    }

    boolean finds(Agency agency) {
        return !words.isEmpty()
                && (Spelling.plain(agency.code().value()).contains(plain)
                        || isIn(agency.nameVi())
                        || isIn(agency.shortName()));
    }

    /** Whether the words stand in the name in this order, perhaps with others between them. */
    private boolean isIn(String name) {
        int next = 0;
        for (String word : words(name)) {
            if (next < words.size() && Spelling.fits(words.get(next), word)) {
                next++;
            }
        }
        return next == words.size();
    }

    private static List<String> words(String text) {
        return Arrays.stream(Spelling.toned(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
