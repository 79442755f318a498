package vn.lienthong.console;

import java.util.ArrayList;
import java.util.List;

/** A piece of a text in CommonMark as far as descriptions use it: what stands between backquotes is code. */
record Prose(boolean code, String text) {

    static List<Prose> of(String described) {
        List<Prose> pieces = new ArrayList<>();
        String[] parts = described.replace("**", "").split("`", -1);
        for (int index = 0; index < parts.length; index++) {
            if (!parts[index].isEmpty()) {
                pieces.add(new Prose(index % 2 == 1, parts[index]));
            }
        }
        return pieces;
    }
}
