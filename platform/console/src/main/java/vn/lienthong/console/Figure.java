package vn.lienthong.console;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number on a page and the list behind it, which has as many rows. Both come from the service that owns them.
 *
 * @param value null while it is not known
 * @param href the page of the list
 */
record Figure(@Nullable Long value, String href) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** @param narrowed names of parameters, each before its value; what is empty is left out */
    static Figure of(@Nullable Long value, String path, String... narrowed) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int at = 0; at < narrowed.length; at += 2) {
            parameters.put(narrowed[at], narrowed[at + 1]);
        }
        return new Figure(value, Addresses.of(path, parameters));
    }

    /** The same, where the list is a part of the page. @param id of the element that holds it */
    Figure at(String id) {
        return new Figure(value, href + "#" + id);
    }

    public String valueVi() {
        return value == null ? "–" : in(value);
    }

    /** A number as people read it. */
    static String in(long value) {
        return String.format(VIETNAMESE, "%,d", value);
    }
}
