package vn.lienthong.pages;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates what an attribute of Thymeleaf says in words of its own: the literals of its expressions, and, where it is drawn on the
 * page, names of kinds, states and steps that come along with the data.
 */
final class TranslatedExpression {
    /** Attributes whose literals are no words for people. */
    private static final Set<String> WORDLESS = Set.of("th:content", "th:class", "th:classappend", "th:fragment");
    /** Attributes that show what a variable holds. */
    private static final Set<String> SHOWING =
            Set.of("th:text", "th:replace", "th:insert", "th:title", "th:label", "th:aria-label", "th:data-label");
    /** Variables that hold a name of ours, or that there is no date, never anything that people wrote. */
    private static final String NAMED =
            "(?:(?:name|one|kind|status|state|type|what|urgency|level|button|label|help|of|role|due)Vi|(?<=\\.)pressing)";

    private static final Pattern OUR_NAME = Pattern.compile("\\$\\{([\\w.\\[\\]]*\\b" + NAMED + "(?:\\(\\))?)\\}");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.])((?:\\w+(?:\\[\\d+\\])?\\.)*" + NAMED + "\\b(?:\\(\\))?)");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern WORDS = Pattern.compile("\\s*[A-Za-z0-9].*\\s.*|\\s+[A-Za-z0-9].*");
    private static final Pattern SUBSTITUTED = Pattern.compile("\\|([^|]*)\\|");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*\\}");

    private final UnaryOperator<String> phrase;

    /** @param phrase what stands for a phrase, the blanks around it included */
    TranslatedExpression(UnaryOperator<String> phrase) {
        this.phrase = phrase;
    }

    String of(String attribute, String value) {
        if (WORDLESS.contains(attribute)) {
            return value;
        }
        String translated = SUBSTITUTED.matcher(value).replaceAll(found -> quoted("|" + between(found.group(1)) + "|"));
        translated = LITERAL.matcher(translated).replaceAll(found -> quoted("'" + literal(found.group(1)) + "'"));
        return SHOWING.contains(attribute)
                ? VARIABLE.matcher(translated).replaceAll(found -> quoted(named(found.group())))
                : translated;
    }

    /** The name of ours that the whole of it shows; empty if it is none. */
    static String nameIn(String value) {
        Matcher name = OUR_NAME.matcher(value);
        return name.matches() ? name.group(1) : "";
    }

    /** Looks up each name of ours that stands in it, outside its literals. */
    private static String named(String variable) {
        StringBuilder looked = new StringBuilder();
        Matcher literal = LITERAL.matcher(variable);
        int end = 0;
        while (literal.find()) {
            looked.append(NAME.matcher(variable.substring(end, literal.start())).replaceAll("#en.of($1)"))
                    .append(literal.group());
            end = literal.end();
        }
        return looked.append(NAME.matcher(variable.substring(end)).replaceAll("#en.of($1)"))
                .toString();
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    /** What has neither a letter beyond those of English nor a blank between words is a word of the program. */
    private String literal(String text) {
        boolean said = text.chars().anyMatch(letter -> letter > '~')
                || WORDS.matcher(text).matches();
        return said && text.chars().anyMatch(Character::isLetter)
                ? Escapes.inLiteral(phrase.apply(text.replace("\\'", "'")))
                : text;
    }

    private String between(String text) {
        StringBuilder translated = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        int end = 0;
        while (variable.find()) {
            translated.append(piece(text.substring(end, variable.start()))).append(variable.group());
            end = variable.end();
        }
        return translated.append(piece(text.substring(end))).toString();
    }

    private String piece(String text) {
        return text.chars().anyMatch(Character::isLetter) ? Escapes.escaped(phrase.apply(text)) : text;
    }
}
