package vn.lienthong.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.lienthong.contract.text.Characters;

/**
 * What an officer looks for in the directory, as typed.
 *
 * @param q a name or a code
 * @param force word of a force, empty for all
 * @param province name without its kind, empty for all
 * @param at the day asked about as a date field sends it; empty for today
 */
record Search(String q, String force, String province, String at) {

    private static final int LONGEST = 100;
    private static final int SHOWN = 60;

    static Search of(Map<String, String> parameters) {
        return new Search(
                typed(parameters, "q"),
                typed(parameters, "force"),
                typed(parameters, "province"),
                typed(parameters, "at"));
    }

    /** How much of a list comes before the page that was asked for; nothing where no such number was given. */
    static int skipped(Map<String, String> parameters) {
        String cursor = typed(parameters, "cursor");
        return cursor.matches("[0-9]{1,6}") ? Integer.parseInt(cursor) : 0;
    }

    static String typed(Map<String, String> parameters, String name) {
        return Characters.clean(Objects.requireNonNullElse(parameters.get(name), ""))
                .strip();
    }

    boolean isEmpty() {
        return q.isEmpty() && force.isEmpty() && province.isEmpty();
    }

    /** The day asked about; empty if it is no day. */
    Optional<LocalDate> day(LocalDate today) {
        return at.isEmpty() ? Optional.of(today) : Days.read(at);
    }

    /** What is wrong with it, in words for the screen. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (q.length() > LONGEST) {
            problems.add("Nội dung tìm quá dài: nhiều nhất %d ký tự.".formatted(LONGEST));
        }
        if (Characters.forbidden(q) != null) {
            problems.add("Nội dung tìm có ký tự không dùng được; hãy gõ lại.");
        }
        if (!at.isEmpty() && Days.read(at).isEmpty()) {
            problems.add(notADay(at));
        }
        return problems;
    }

    /** As typed, but never longer than what the field takes. */
    Search shortened() {
        return new Search(q.substring(0, Math.min(q.length(), LONGEST)), force, province, at);
    }

    static String notADay(String text) {
        return "“%s” không phải một ngày có thật.".formatted(excerpt(text));
    }

    /** The beginning of what was typed. */
    static String excerpt(String text) {
        return Characters.shown(text, SHOWN);
    }
}
