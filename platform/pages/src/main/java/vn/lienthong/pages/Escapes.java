package vn.lienthong.pages;

import org.springframework.web.util.HtmlUtils;

/** How English is written where Vietnamese stood in a template. */
final class Escapes {
    private Escapes() {}

    static String inText(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    static String inAttribute(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** In a literal of an expression, which stands in an attribute. */
    static String inLiteral(String text) {
        return inAttribute(text.replace("\\", "\\\\").replace("'", "\\'"));
    }
}
