package vn.lienthong.acceptance;

import org.jspecify.annotations.Nullable;
import vn.lienthong.acceptance.Opening.Guess;
import vn.lienthong.standalone.Part;

/**
 * One way in which somebody may come to know something.
 *
 * @param channel part and mapping, such as {@code exchange GET /api/v1/{matters}}
 * @param path with {@code §} where something is guessed
 * @param body what is posted, likewise; null where nothing is
 * @param guess null where nothing is guessed
 */
record GuardQuestion(
        Part part,
        String channel,
        String path,
        @Nullable String body,
        @Nullable Guess guess) {
    /** What is typed for what is guessed. */
    static final String HOLE = "§";

    static GuardQuestion get(Part part, String channel, String path) {
        return new GuardQuestion(part, channel, path, null, null);
    }

    GuardQuestion posting(String json) {
        return new GuardQuestion(part, channel, path, json, guess);
    }

    GuardQuestion guessing(Guess guessed) {
        return new GuardQuestion(part, channel, path, body, guessed);
    }

    /** What whoever guesses right types; empty where nothing is guessed. */
    String typed() {
        return guess == null ? "" : guess.secret();
    }

    /** Whether whoever asks names it, so that it is no news. */
    boolean names(Planted word) {
        return path.contains(word.text());
    }

    @Override
    public String toString() {
        return channel + ": " + path.replace(HOLE, typed()) + (body == null ? "" : " " + body.replace(HOLE, typed()));
    }
}
