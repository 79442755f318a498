package vn.lienthong.views.register;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.text.Characters;

/** A table that is written row by row and never held as a whole. */
interface Sheet extends AutoCloseable {
    /** What makes a program for tables take a text for a formula where it stands first (OWASP, CSV Injection). */
    String FORMULA = "=+-@\t\r";

    /** The next row: texts, numbers, days and moments in Vietnam; null leaves a cell empty. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** A text that no program takes for a formula: what would begin one stands behind an apostrophe. */
    static String harmless(String text) {
        String clean = Characters.clean(text);
        String said = clean.strip();
        boolean formula =
                !said.isEmpty() && (FORMULA.indexOf(text.charAt(0)) >= 0 || FORMULA.indexOf(said.charAt(0)) >= 0);
        return formula ? "'" + clean : clean;
    }

    /** The kinds of file, by the end of their name. */
    enum Kind {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        String end() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
