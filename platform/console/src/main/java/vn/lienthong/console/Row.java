package vn.lienthong.console;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of particulars: texts with figures in between.
 *
 * @param who an agency, or what is told
 */
record Row(String who, List<Piece> what, List<Piece> note) {

    /** @param quoted whether a number in it is no figure of the system's: a sum of money, or what somebody has stated */
    record Piece(String text, @Nullable Figure figure, boolean quoted) {}

    static Row of(String who, String what, String note) {
        return new Row(who, line(what), line(note));
    }

    /** Texts, {@link Figure}s and {@link #quoted} in their order. */
    static List<Piece> line(Object... pieces) {
        return Arrays.stream(pieces)
                .map(piece -> switch (piece) {
                    case Figure figure -> new Piece("", figure, false);
                    case Piece made -> made;
                    default -> new Piece(piece.toString(), null, false);
                })
                .toList();
    }

    static Piece quoted(String text) {
        return new Piece(text, null, true);
    }
}
