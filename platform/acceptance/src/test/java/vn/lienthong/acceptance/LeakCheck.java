package vn.lienthong.acceptance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;

/** Finds in what somebody was answered the words that are not for that reader: whole, in any case, or cut off. */
final class LeakCheck {
    private final Knowledge knowledge;
    private final Pattern sown;
    private final int length;
    private final List<Planted> odd;
    private final BiPredicate<AgencyCode, Planted> may;

    private LeakCheck(GuardScene scene, BiPredicate<AgencyCode, Planted> may) {
        this.knowledge = scene.knowledge;
        this.sown = Pattern.compile(scene.planting.mark() + "[0-9a-z]*");
        this.length = scene.planting.length();
        this.odd = scene.odd().toList();
        this.may = may;
    }

    /** Of what is looked up: what may be known now. */
    static LeakCheck now(GuardScene scene) {
        return new LeakCheck(scene, scene.knowledge::may);
    }

    /** Of what was put where it stays: what could be known when it was put there. */
    static LeakCheck ever(GuardScene scene) {
        return new LeakCheck(scene, scene.knowledge::couldEver);
    }

    /** The words in it that are not for this reader. @param typed what that one knows because it has typed it */
    Set<Planted> leaks(AgencyCode reader, String told, String typed) {
        String small = told.toLowerCase(Locale.ROOT);
        Set<Planted> leaks = new LinkedHashSet<>();
        sown.matcher(small).results().map(found -> found.group()).distinct().forEach(found -> {
            List<Planted> meant = meant(found);
            if (meant.stream().noneMatch(word -> isFor(reader, word, typed))) {
                leaks.addAll(meant);
            }
        });
        odd.stream()
                .filter(word -> small.contains(word.text().toLowerCase(Locale.ROOT)))
                .filter(word -> !isFor(reader, word, typed))
                .forEach(leaks::add);
        return leaks;
    }

    private boolean isFor(AgencyCode reader, Planted word, String typed) {
        return typed.equalsIgnoreCase(word.text()) || reader.value().equals(word.text()) || may.test(reader, word);
    }

    /** The word that it is; of one that is cut off, all that it may be. */
    private List<Planted> meant(String found) {
        if (found.length() >= length) {
            Stream<String> whole = Stream.of(found.substring(0, length)).filter(knowledge::isOne);
            return whole.map(knowledge::word).toList();
        }
        return knowledge.words().filter(word -> word.text().startsWith(found)).toList();
    }
}
