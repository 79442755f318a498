package vn.lienthong.console;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.plan.TargetPerson;

/**
 * A part of a form as the page draws it.
 *
 * @param look which element draws it: {@code line}, {@code text}, {@code select}, {@code agency}, {@code date}, {@code moment},
 *     {@code number}, {@code hidden}, {@code group}, {@code rows}, {@code files} with a {@code file} for each, or {@code absent} for
 *     an optional group that is not open
 * @param place JSON Pointer, by which the browser sends it
 * @param labelVi empty for a row
 * @param helpVi empty where nobody would hesitate
 * @param required whether the contract demands it
 * @param text what stands in it; for an agency with its name
 * @param choices what a select offers
 * @param suggestions id of the list of suggestions, empty if there is none
 * @param parts those of a group; of rows one for each
 * @param closable whether a group or a row can be taken away
 * @param more whether rows can be added
 * @param reasonsVi what the door says against it
 * @param focus whether the officer goes on there
 */
record FormPart(
        String look,
        String place,
        String labelVi,
        String helpVi,
        boolean required,
        String text,
        List<Choice> choices,
        String suggestions,
        List<FormPart> parts,
        boolean closable,
        boolean more,
        List<String> reasonsVi,
        boolean focus) {
    /** Where identifiers stand, of subjects of an interest and of persons at whom a plan is aimed. */
    private static final Pattern IDENTIFIERS =
            Pattern.compile("/subjects/[0-9]+/value|/terms/targets/[0-9]+/person/[a-z]+");

    /** By which labels and reasons are tied to it. */
    public String id() {
        return "f" + place.replace('/', '-');
    }

    /** Which row of its list it is, from 1; 0 if it is none. */
    public int row() {
        String last = place.substring(place.lastIndexOf('/') + 1);
        return last.matches("[0-9]{1,4}") ? Integer.parseInt(last) + 1 : 0;
    }

    /** For a text area: a browser swallows one line break at its beginning. */
    public String areaText() {
        return "\n" + text;
    }

    /** What kind of input takes it, where it is one. */
    public String inputType() {
        return switch (look) {
            case "date" -> "date";
            case "moment" -> "datetime-local";
            default -> "text";
        };
    }

    /** Of what the browser must not keep, the one text that it may: that an identifier is hidden; null where it may keep all. */
    public @Nullable String unkept() {
        return IDENTIFIERS.matcher(place).matches() ? TargetPerson.HIDDEN : null;
    }

    /** How high a text area is: more for what may be long. */
    public int lines() {
        return Math.clamp(text.lines().count() + 1, 3, 14);
    }

    public boolean isWrong() {
        return !reasonsVi.isEmpty();
    }

    /** Whether it takes the whole width. */
    public boolean isWide() {
        return List.of("text", "group", "rows", "files", "absent").contains(look) || place.endsWith("/title");
    }

    /** How many files one list takes. */
    public int mostFiles() {
        return Attachment.MOST;
    }

    FormPart with(List<FormPart> inner, boolean mayBeTakenAway, boolean mayGrow) {
        return new FormPart(
                look,
                place,
                labelVi,
                helpVi,
                required,
                text,
                choices,
                suggestions,
                inner,
                mayBeTakenAway,
                mayGrow,
                reasonsVi,
                focus);
    }

    FormPart offering(List<Choice> offered, String list) {
        return new FormPart(
                look, place, labelVi, helpVi, required, text, offered, list, parts, closable, more, reasonsVi, focus);
    }

    FormPart looking(String as) {
        return new FormPart(
                as,
                place,
                labelVi,
                helpVi,
                required,
                text,
                choices,
                suggestions,
                parts,
                closable,
                more,
                reasonsVi,
                focus);
    }
}
