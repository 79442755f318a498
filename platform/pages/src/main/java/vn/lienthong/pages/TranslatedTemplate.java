package vn.lienthong.pages;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.attoparser.AbstractChainedMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.output.OutputMarkupHandler;
import org.jspecify.annotations.Nullable;

/**
 * A template in English: its texts, the attributes that people read or hear, and the literals of its expressions. What has no
 * English stays as it is; what an element shows of the data is marked as Vietnamese, and so read out rightly.
 */
public final class TranslatedTemplate extends AbstractChainedMarkupHandler {
    private static final MarkupParser PARSER = new MarkupParser(configuration());
    private static final Set<String> READ = Set.of("title", "aria-label", "placeholder", "alt", "label", "data-label");
    private static final Set<String> VERBATIM = Set.of("code", "kbd", "pre", "script", "style");
    /** Elements that show a figure, a moment or a code: the same in every language. */
    private static final Set<String> NEUTRAL = Set.of("time", "code", "title", "th:block");

    private static final Pattern PATH = Pattern.compile("\\$\\{[\\w.\\[\\]]+(?:\\(\\))?\\}");
    /** What people wrote, or what we say in sentences: anything but figures, moments and codes. */
    private static final Pattern SAID = Pattern.compile(
            ".*(?:(?<!at|[Tt]ime|[Dd]ay|[Dd]ue|[Vv]alue|[Ss]ize)Vi|title|text|note|name|sentence|caption|summary|reason|problem)\\}");

    private final Function<String, @Nullable String> english;
    private final TranslatedExpression expression = new TranslatedExpression(this::translated);
    private final Deque<Open> open = new ArrayDeque<>();

    /** An element whose end has not come. @param kept whether what it says stays as it is */
    private record Open(String name, boolean kept) {}

    /** Of the element whose beginning is being read: its name, what it shows, and so on. */
    private String element = "";

    private String shown = "";
    private boolean hasLanguage;
    private boolean isFigure;

    private TranslatedTemplate(Function<String, @Nullable String> english, StringWriter written) {
        super(new OutputMarkupHandler(written));
        this.english = english;
    }

    private static ParseConfiguration configuration() {
        ParseConfiguration html = ParseConfiguration.htmlConfiguration();
        html.setElementBalancing(ElementBalancing.NO_BALANCING);
        return html;
    }

    /**
     * The template in English.
     *
     * @param english by a phrase in Vietnamese, without blanks around it and with one between its words; null where there is none
     * @throws IllegalArgumentException if it is no HTML
     */
    public static String of(String template, Function<String, @Nullable String> english) {
        StringWriter written = new StringWriter();
        try {
            PARSER.parse(template, new TranslatedTemplate(english, written));
        } catch (ParseException noTemplate) {
            throw new IllegalArgumentException(noTemplate);
        }
        return written.toString();
    }

    /** With the blanks that were around it. */
    private String translated(String text) {
        String phrase = text.strip();
        String said = english.apply(phrase.replaceAll("\\s+", " "));
        if (said == null) {
            return text;
        }
        int start = text.indexOf(phrase);
        return text.substring(0, start) + said + text.substring(start + phrase.length());
    }

    private boolean isKept() {
        return !open.isEmpty() && open.peek().kept();
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) throws ParseException {
        String text = new String(buffer, offset, length);
        boolean said = !isKept() && text.chars().anyMatch(Character::isLetter);
        char[] shownInstead = (said ? asText(text) : text).toCharArray();
        super.handleText(shownInstead, 0, shownInstead.length, line, column);
    }

    private String asText(String text) {
        String said = translated(text);
        return said.equals(text) ? text : Escapes.escaped(said);
    }

    @Override
    public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int column)
            throws ParseException {
        String name = new String(buffer, offset, length);
        open.push(new Open(name, isKept() || VERBATIM.contains(name)));
        begin(name);
        super.handleOpenElementStart(buffer, offset, length, line, column);
    }

    @Override
    public void handleStandaloneElementStart(
            char[] buffer, int offset, int length, boolean minimized, int line, int column) throws ParseException {
        begin("");
        super.handleStandaloneElementStart(buffer, offset, length, minimized, line, column);
    }

    /** @param name empty for an element that holds nothing */
    private void begin(String name) {
        element = name;
        shown = "";
        hasLanguage = false;
        isFigure = false;
    }

    @Override
    public void handleOpenElementEnd(char[] buffer, int offset, int length, int line, int column)
            throws ParseException {
        String name = TranslatedExpression.nameIn(shown);
        if (!hasLanguage && !isFigure && !NEUTRAL.contains(element)) {
            if (!name.isEmpty()) {
                add("th:lang", "${#en.languageOf(" + name + ")}", line, column);
            } else if (PATH.matcher(shown).matches() && SAID.matcher(shown).matches()) {
                add("lang", "vi", line, column);
            }
        }
        super.handleOpenElementEnd(buffer, offset, length, line, column);
    }

    private void add(String name, String value, int line, int column) throws ParseException {
        super.handleInnerWhiteSpace(new char[] {' '}, 0, 1, line, column);
        write(name, value, line, column);
    }

    @Override
    public void handleCloseElementStart(char[] buffer, int offset, int length, int line, int column)
            throws ParseException {
        String name = new String(buffer, offset, length);
        while (!open.isEmpty() && !open.pop().name().equals(name)) {
            // one that has no end of its own
        }
        super.handleCloseElementStart(buffer, offset, length, line, column);
    }

    @Override
    public void handleAttribute(
            char[] buffer,
            int nameOffset,
            int nameLength,
            int nameLine,
            int nameColumn,
            int operatorOffset,
            int operatorLength,
            int operatorLine,
            int operatorColumn,
            int valueOffset,
            int valueLength,
            int outerOffset,
            int outerLength,
            int valueLine,
            int valueColumn)
            throws ParseException {
        String name = new String(buffer, nameOffset, nameLength);
        String value = valueLength > 0 ? new String(buffer, valueOffset, valueLength) : "";
        note(name, value);
        String instead = instead(name, value);
        if (instead.equals(value)) {
            super.handleAttribute(
                    buffer,
                    nameOffset,
                    nameLength,
                    nameLine,
                    nameColumn,
                    operatorOffset,
                    operatorLength,
                    operatorLine,
                    operatorColumn,
                    valueOffset,
                    valueLength,
                    outerOffset,
                    outerLength,
                    valueLine,
                    valueColumn);
        } else {
            write(name, instead, nameLine, nameColumn);
        }
    }

    /** What the end of the element has to know of it. */
    private void note(String name, String value) {
        switch (name) {
            case "th:text" -> shown = value;
            case "data-figure" -> isFigure = true;
            case "lang", "th:lang" -> {
                hasLanguage = true;
                if (!element.isEmpty() && !element.equals("html")) {
                    open.pop();
                    open.push(new Open(element, true));
                }
            }
            default -> {}
        }
    }

    private String instead(String name, String value) {
        if (name.equals("lang") && element.equals("html")) {
            return ChosenLanguage.ENGLISH.getLanguage();
        }
        if (isKept() || value.isBlank()) {
            return value;
        }
        if (name.startsWith("th:")) {
            return expression.of(name, value);
        }
        return READ.contains(name) && value.chars().anyMatch(Character::isLetter)
                ? Escapes.escaped(translated(value))
                : value;
    }

    private void write(String name, String value, int line, int column) throws ParseException {
        char[] written = (name + "=\"" + value + "\"").toCharArray();
        int start = name.length() + 2;
        super.handleAttribute(
                written,
                0,
                name.length(),
                line,
                column,
                name.length(),
                1,
                line,
                column,
                start,
                value.length(),
                start - 1,
                value.length() + 2,
                line,
                column);
    }
}
