package vn.lienthong.acceptance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.acceptance.GuardScene.Thing;
import vn.lienthong.acceptance.Opening.Guess;
import vn.lienthong.standalone.Part;

/**
 * Ways in which parts of the system answer, by part and mapping: what is asked whatever there is, what is asked about a matter, and what
 * says nothing of any matter, with the reason.
 */
final class GuardTable {
    /** That of no matter; another than {@link Secret#UNKNOWN_ID}, about which desks keep notes. */
    static final String UNKNOWN_ID = "5d1c7e90-4b3a-4f28-9c6d-2e8f1a7b0c34";

    private final Map<String, List<GuardQuestion>> standing = new LinkedHashMap<>();
    private final Map<String, Function<Thing, Stream<GuardQuestion>>> about = new LinkedHashMap<>();
    private final Map<String, String> silent = new LinkedHashMap<>();

    /** Lists, counts, sums. */
    void always(Part part, String mapping, String... paths) {
        String channel = channel(part, mapping);
        standing.put(
                channel,
                Arrays.stream(paths)
                        .map(path -> GuardQuestion.get(part, channel, path))
                        .toList());
    }

    /**
     * Somebody who knows the id asks for what there is beside it.
     *
     * @param form with {@code %s} for the kind of matter, {@code §} for its id
     * @param kinds of which matters it is asked; of all where none is named
     */
    void ofId(Part part, String mapping, String form, String... kinds) {
        of(part, mapping, form, Thing::id, UNKNOWN_ID, kinds);
    }

    /** Somebody who knows what else a matter is called. @param unknown what none is called */
    void of(Part part, String mapping, String form, Function<Thing, String> secret, String unknown, String... kinds) {
        String channel = channel(part, mapping);
        put(
                channel,
                thing -> Stream.of(thing)
                        .filter(each -> kinds.length == 0 || List.of(kinds).contains(each.kind()))
                        .filter(each -> !secret.apply(each).isEmpty())
                        .map(each -> GuardQuestion.get(part, channel, form.formatted(each.kind()))
                                .guessing(new Guess(secret.apply(each), unknown))));
    }

    /** Somebody who knows the hash asks for the file. @param form with {@code §} for the hash; what stands before it is of the matter */
    void ofFile(Part part, String mapping, Function<Thing, String> form) {
        String channel = channel(part, mapping);
        put(
                channel,
                thing -> Stream.ofNullable(thing.file())
                        .map(file -> file.sha256().value())
                        .map(hash -> GuardQuestion.get(part, channel, form.apply(thing))
                                .guessing(new Guess(hash, hash.substring(0, 16) + "0123456789abcdef".repeat(3)))));
    }

    /** Somebody who knows the id posts something about it. @param bodies by the kinds of matters, with {@code §} for the id */
    void posting(Part part, String mapping, String path, Map<String, String> bodies) {
        String channel = channel(part, mapping);
        put(
                channel,
                thing -> Stream.ofNullable(bodies.get(thing.kind()))
                        .map(body -> GuardQuestion.get(part, channel, path)
                                .posting(body)
                                .guessing(new Guess(thing.id(), UNKNOWN_ID))));
    }

    private void put(String channel, Function<Thing, Stream<GuardQuestion>> asks) {
        about.merge(channel, asks, (before, more) -> thing -> Stream.concat(before.apply(thing), more.apply(thing)));
    }

    /** @param why it says nothing of any matter, or where else it is listened to */
    void silent(String why, Part part, String... mappings) {
        for (String mapping : mappings) {
            silent.put(channel(part, mapping), why);
        }
    }

    /** @param mapping a path, where it is read */
    private static String channel(Part part, String mapping) {
        return part.word() + " " + (mapping.startsWith("/") ? "GET " + mapping : mapping);
    }

    /** All that have a line. */
    Stream<String> mappings() {
        return Stream.of(standing.keySet(), about.keySet(), silent.keySet()).flatMap(Set::stream);
    }

    List<GuardQuestion> standing() {
        return standing.values().stream().flatMap(List::stream).toList();
    }

    List<GuardQuestion> about(List<Thing> things) {
        List<GuardQuestion> questions = new ArrayList<>();
        things.forEach(
                thing -> about.values().forEach(channel -> channel.apply(thing).forEach(questions::add)));
        return questions;
    }
}
