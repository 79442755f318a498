package vn.lienthong.pages;

import org.springframework.web.util.HtmlUtils;

/** How English is written where Vietnamese stood in a template. */
final class Escapes {
    private Escapes() {}

    /** In a text or in an attribute. */
    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** In a literal of an expression, which stands in an attribute. */
    static String inLiteral(String text) {
        return escaped(text.replace("\\", "\\\\").replace("'", "\\'"));
    }
}
