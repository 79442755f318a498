package vn.lienthong.acceptance;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;

/**
 * Who may know which planted word, by the rules as the documents say them, and by nothing of the system that is tried: what is told
 * is told, what is taken back is gone from what can be looked up, and stays in the inbox that it had been put in.
 */
final class Knowledge {
    private final Map<String, Planted> words = new LinkedHashMap<>();
    private final Map<String, Set<AgencyCode>> may = new HashMap<>();
    private final Map<String, Set<AgencyCode>> must = new HashMap<>();
    private final Map<String, Set<AgencyCode>> ever = new HashMap<>();
    private final Map<String, Set<AgencyCode>> put = new HashMap<>();
    private final Set<AgencyCode> gone = new TreeSet<>();

    /** These learn of it: the page of the matter shows it to them, and it comes to their inboxes. */
    void tell(Planted word, Collection<AgencyCode> readers) {
        permit(word, readers);
        readers.stream().filter(reader -> !gone.contains(reader)).forEach(reader -> {
            must.get(word.text()).add(reader);
            put.get(word.text()).add(reader);
        });
    }

    /** These may learn of it, wherever it is shown. */
    void permit(Planted word, Collection<AgencyCode> readers) {
        words.put(word.text(), word);
        List<AgencyCode> here =
                readers.stream().filter(reader -> !gone.contains(reader)).toList();
        for (Map<String, Set<AgencyCode>> each : List.of(may, must, ever, put)) {
            each.computeIfAbsent(word.text(), text -> new TreeSet<>());
        }
        may.get(word.text()).addAll(here);
        ever.get(word.text()).addAll(here);
    }

    /** These learn of it: it comes to their inboxes; a page may say it in other words. */
    void send(Planted word, Collection<AgencyCode> readers) {
        permit(word, readers);
        readers.stream().filter(reader -> !gone.contains(reader)).forEach(put.get(word.text())::add);
    }

    /** It comes with what is put in their inboxes, and stands nowhere else. */
    void carry(Planted word, Collection<AgencyCode> readers) {
        permit(word, List.of());
        ever.get(word.text()).addAll(readers);
    }

    /** There is nothing that it may look up any more, and nothing comes to it. */
    void isGone(AgencyCode agency) {
        gone.add(agency);
        may.values().forEach(readers -> readers.remove(agency));
        must.values().forEach(readers -> readers.remove(agency));
    }

    /** These see all that has happened to a matter so far. */
    void join(String matter, Collection<AgencyCode> readers) {
        words.values().stream().filter(word -> word.matter().equals(matter)).forEach(word -> {
            permit(word, readers);
            if (!must.get(word.text()).isEmpty()) {
                must.get(word.text()).addAll(readers);
            }
        });
    }

    /** What they knew of a matter is taken back; that there is one, and what it is called, they know still. */
    void take(String matter, Collection<AgencyCode> from) {
        words.values().stream()
                .filter(word -> word.matter().equals(matter) && !word.handle())
                .forEach(word -> {
                    may.get(word.text()).removeAll(from);
                    must.get(word.text()).removeAll(from);
                });
    }

    Stream<Planted> words() {
        return words.values().stream();
    }

    boolean isOne(String text) {
        return words.containsKey(text);
    }

    Planted word(String text) {
        return words.get(text);
    }

    /** Whether the reader may look it up now. */
    boolean may(AgencyCode reader, Planted word) {
        return may.get(word.text()).contains(reader);
    }

    /** Whether the reader could have got it at some moment. */
    boolean couldEver(AgencyCode reader, Planted word) {
        return ever.get(word.text()).contains(reader);
    }

    /** What the page of a matter shows that reader. */
    Set<String> shownTo(AgencyCode reader, String matter) {
        Set<String> shown = new HashSet<>();
        words.values().stream()
                .filter(word -> word.matter().equals(matter))
                .filter(word -> must.get(word.text()).contains(reader))
                .forEach(word -> shown.add(word.text()));
        return shown;
    }

    /** What was put in the inbox of that reader. */
    Set<String> putBefore(AgencyCode reader) {
        Set<String> all = new HashSet<>();
        put.forEach((word, readers) -> {
            if (readers.contains(reader)) {
                all.add(word);
            }
        });
        return all;
    }
}
