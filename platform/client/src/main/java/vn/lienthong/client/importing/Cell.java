package vn.lienthong.client.importing;

import java.text.Normalizer;

/**
 * A cell as the file has it.
 *
 * @param text in composed form (NFC), without space around it; of a number its digits, with a point
 */
record Cell(Kind kind, String text) {
    static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    /** What a program for tables takes it for. In CSV all are texts. */
    enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        FORMULA,
        ERROR
    }

    /** Of a text as it stands in the file. */
    static Cell text(String given) {
        String text = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
    }

    boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
