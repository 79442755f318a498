package vn.lienthong.views.register;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table that is written row by row and never held as a whole. */
interface Sheet extends AutoCloseable {
    /** The next row: texts, numbers, days and moments in Vietnam; null leaves a cell empty. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;

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
