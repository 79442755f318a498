package vn.lienthong.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.directory.CodeList;

/** Draws a form: each field of a schema with what was typed into it and what the door says against it. */
final class FormDrawing {

    /** What the system fills in, and people have no eye for. */
    private static final Set<String> FILLED_IN = Set.of("/custody");
    /** How many rows a list takes whose schema sets no limit. */
    private static final int MOST_ROWS = 1000;
    /** To how many choices a blank one is a place of its own. */
    private static final int FEW = 1;

    private final Suggestions suggestions;
    private final Map<String, List<Choice>> known;
    private final Map<String, List<String>> reasons;
    private final String focus;

    /**
     * @param known what fields can be, by their places, the number of a row written {@code *}
     * @param reasons what the door says, by JSON Pointer
     * @param focus where the officer goes on; empty for nowhere in particular
     */
    FormDrawing(
            Suggestions suggestions, Map<String, List<Choice>> known, Map<String, List<String>> reasons, String focus) {
        this.suggestions = suggestions;
        this.known = known;
        this.reasons = reasons;
        this.focus = focus;
    }

    /** The parts of a form. @param own field that the form does not ask for, since its page is of that matter; empty if none */
    List<FormPart> parts(JsonNode schema, JsonNode typed, String own) {
        return Schemas.order(schema).stream()
                .filter(name -> !name.equals(own))
                .map(name -> field(schema, name, "", typed))
                .toList();
    }

    private List<FormPart> inner(JsonNode schema, String place, JsonNode typed) {
        return Schemas.order(schema).stream()
                .map(name -> field(schema, name, place, typed))
                .toList();
    }

    private FormPart field(JsonNode schema, String name, String above, JsonNode typed) {
        JsonNode field = schema.path("properties").path(name);
        boolean required = Schemas.requires(schema, name);
        return part(field, above + "/" + name, typed.path(name), required);
    }

    private FormPart part(JsonNode schema, String place, JsonNode typed, boolean required) {
        if (Schemas.isObject(schema)) {
            return group(schema, place, typed, required);
        }
        if (Schemas.isFiles(schema)) {
            return files(schema, place, typed, required);
        }
        return Schemas.isList(schema) ? rows(schema, place, typed, required) : leaf(schema, place, typed, required);
    }

    private FormPart group(JsonNode schema, String place, JsonNode typed, boolean required) {
        if (!required && typed.isMissingNode()) {
            return bare(schema, "absent", place, "", false);
        }
        return bare(schema, "group", place, "", required).with(inner(schema, place, typed), !required, false);
    }

    private FormPart rows(JsonNode schema, String place, JsonNode typed, boolean required) {
        JsonNode items = schema.path("items");
        List<JsonNode> given = new ArrayList<>(typed.valueStream().toList());
        int most = schema.path("maxItems").asInt(MOST_ROWS);
        boolean leaves = !Schemas.isObject(items);
        // one to type into, where typing is all that it takes
        boolean blankFirst = leaves
                ? given.stream().noneMatch(FormCodec::isBlank)
                : given.isEmpty() && required && schema.path("minItems").asInt(0) > 0;
        if (blankFirst && given.size() < most) {
            given.add(MissingNode.getInstance());
        }
        List<FormPart> rows = new ArrayList<>();
        for (int row = 0; row < given.size(); row++) {
            rows.add(row(items, place + "/" + row, given.get(row), given.size() > FEW));
        }
        return bare(
                        schema,
                        "rows",
                        place,
                        "",
                        required && schema.path("minItems").asInt(0) > 0)
                .with(rows, false, given.size() < most);
    }

    private FormPart row(JsonNode items, String place, JsonNode typed, boolean closable) {
        FormPart row = Schemas.isObject(items)
                ? bare(items, "group", place, "", false).with(inner(items, place, typed), true, false)
                : leaf(items, place, typed, false);
        return row.with(row.parts(), closable || Schemas.isObject(items), false);
    }

    /** Each is shown by its name. */
    private FormPart files(JsonNode schema, String place, JsonNode typed, boolean required) {
        JsonNode items = schema.path("items");
        List<FormPart> files = new ArrayList<>();
        for (JsonNode file : typed) {
            String at = place + "/" + files.size();
            List<FormPart> fields = inner(items, at, file);
            files.add(bare(items, "file", at, FileRow.shownVi(file), false)
                    .with(fields.stream().map(FormDrawing::ofAFile).toList(), true, false));
        }
        int most = schema.path("maxItems").asInt(Attachment.MOST);
        return bare(schema, "files", place, "", required).with(files, false, files.size() < most);
    }

    /** What the store answered travels unseen; what is to be seen in it is typed. */
    private static FormPart ofAFile(FormPart field) {
        return field.looking(field.place().endsWith("/caption") ? "line" : "hidden");
    }

    private FormPart leaf(JsonNode schema, String place, JsonNode typed, boolean required) {
        if (Schemas.isCounted(schema)) {
            return bare(schema, "hidden", place, "", required);
        }
        String text = typed.asString("");
        FormPart leaf = bare(schema, look(schema, place), place, text, required);
        List<Choice> known = this.known.getOrDefault(place.replaceAll("/[0-9]+(?=/|$)", "/*"), List.of());
        if (!known.isEmpty()) {
            return leaf.looking("select").offering(withGiven(known, leaf.text()), "");
        }
        return switch (LeafKind.of(schema)) {
            case WORD -> leaf.offering(words(schema, text), "");
            case BOOLEAN -> leaf.offering(List.of(new Choice("true", "Có"), new Choice("false", "Không")), "");
            case AGENCY -> leaf.offering(List.of(), "agencies").looking("agency");
            case PROVINCE -> leaf.offering(List.of(), "provinces");
            case MATTER ->
                leaf.offering(List.of(), "matters-" + schema.path("x-matter").asString());
            case LINE -> Schemas.isAgreement(schema) ? leaf.offering(List.of(), SuggestionSource.AGREEMENTS) : leaf;
            default -> leaf;
        };
    }

    private static String look(JsonNode schema, String place) {
        if (FILLED_IN.contains(place)) {
            return "hidden";
        }
        return switch (LeafKind.of(schema)) {
            case WORD, BOOLEAN -> "select";
            case DATE -> "date";
            case MOMENT -> "moment";
            case INTEGER, NUMBER -> "number";
            case TEXT -> "text";
            case AGENCY, PROVINCE, MATTER, PARTIAL_DATE, LINE -> "line";
        };
    }

    /** What may be chosen; a word that was given and is none of them stays, so that nothing is lost. */
    private List<Choice> words(JsonNode schema, String given) {
        List<Choice> offered = schema.has("x-list")
                ? suggestions.words(CodeList.of(schema.path("x-list").asString()))
                : schema.path("x-names-vi").properties().stream()
                        .map(word -> Choice.of(word.getKey(), word.getValue().asString()))
                        .toList();
        return withGiven(offered, given);
    }

    private static List<Choice> withGiven(List<Choice> offered, String given) {
        return given.isBlank() || Choice.offers(offered, given)
                ? offered
                : Stream.concat(offered.stream(), Stream.of(new Choice(given, given)))
                        .toList();
    }

    private FormPart bare(JsonNode schema, String look, String place, String text, boolean required) {
        // what the list of the directory is, the select shows
        String help = schema.has("x-list") ? "" : schema.path("description").asString("");
        String shown = LeafKind.of(schema) == LeafKind.AGENCY && !Schemas.isObject(schema) && !Schemas.isList(schema)
                ? suggestions.named(text)
                : text;
        return new FormPart(
                look,
                place,
                schema.path("title").asString(""),
                help,
                required,
                shown,
                List.of(),
                "",
                List.of(),
                false,
                false,
                reasons.getOrDefault(place, List.of()),
                place.equals(focus));
    }
}
