package vn.lienthong.views.custody;

import java.util.List;

/** HTML in which every text is escaped: whatever it says, it is shown and never obeyed. */
final class Markup {
    private final StringBuilder html = new StringBuilder(8192);

    /** Markup of our own. */
    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    /** An element around a text of anybody's. */
    Markup element(String tag, String text) {
        html.append('<')
                .append(tag)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name(tag))
                .append('>');
        return this;
    }

    /** A table with a heading. */
    Markup table(List<String> heading, List<List<String>> rows) {
        raw("<table><thead><tr>");
        heading.forEach(cell -> element("th", cell));
        raw("</tr></thead><tbody>");
        for (List<String> row : rows) {
            raw("<tr>");
            row.forEach(cell -> element("td", cell));
            raw("</tr>");
        }
        return raw("</tbody></table>");
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private static String name(String tag) {
        int space = tag.indexOf(' ');
        return space < 0 ? tag : tag.substring(0, space);
    }

    /** What an HTML text may hold; control characters, and those that turn the direction of reading, are left out. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n', '\t' -> safe.append(' ');
                default -> {
                    int type = Character.getType(point);
                    if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                        safe.appendCodePoint(point);
                    }
                }
            }
        });
        return safe.toString();
    }
}
