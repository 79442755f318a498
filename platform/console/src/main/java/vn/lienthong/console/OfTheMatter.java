package vn.lienthong.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.lienthong.contract.text.Characters;

/**
 * What fields of a form can be, since the matter tells: which tasks, duties, addressees and lines there are is chosen, not typed
 * by heart.
 */
final class OfTheMatter {

    private static final Set<String> ENDS = Set.of("confirmed", "withdrawn");
    private static final String CALLED = "/call-";
    private static final int LONGEST = 120;

    private final List<JsonNode> history;
    private final UnaryOperator<String> named;

    private OfTheMatter(JsonNode matter, UnaryOperator<String> named) {
        this.history = matter.path("history").valueStream().toList();
        this.named = named;
    }

    /**
     * By the place of the field, the number of a row written {@code *}; fields of which nothing is known are left out.
     *
     * @param matter as the register has it; a missing node if it is not known
     * @param agency of the officer: what is its own comes first, or alone where another's makes no sense
     * @param named an agency as forms show it, of its code
     */
    static Map<String, List<Choice>> choices(
            CommandForm form, JsonNode matter, String agency, UnaryOperator<String> named) {
        OfTheMatter told = new OfTheMatter(matter, named);
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        switch (form.word()) {
            case "plan.accept-task", "plan.report-task", "group.accept-task", "group.report-task" ->
                choices.put("/task", told.tasks(agency));
            case "plan.judge-task", "plan.urge-task", "group.judge-task", "group.urge-task" ->
                choices.put("/task", told.tasks(""));
            case "commitment.fulfil" -> choices.put("/duty", told.duties(agency, false));
            case "commitment.take-back" -> choices.put("/duty", told.duties(agency, true));
            case "request.approve",
                    "request.send-back",
                    "request.pause",
                    "request.resume",
                    "request.extend",
                    "request.urge" -> choices.put("/addressee", told.addressees());
            case "request.readdress" -> choices.put("/from", told.addressees());
            case "request.record-meeting" -> choices.put("/present/*", told.addressees());
            case "request.supply-documents" -> choices.put("/documents/*", told.documents(agency));
            case "casefile.accept-transfer" -> choices.put("/found/*/number", told.inventory());
            case "information.grant-onward", "information.refuse-onward" ->
                choices.put("/ask", new OfInformation(told.history, named).asks());
            case "information.revoke-onward" ->
                choices.put("/agencies/*", new OfInformation(told.history, named).passedOnTo());
            case "tip.approve-unsealing" -> choices.put("/ask", told.unsealing(false));
            case "tip.refuse-unsealing" -> choices.put("/ask", told.unsealing(true));
            case "casefile.review-source", "request.review-source", "plan.review-source" ->
                choices.put("/change", told.changesOfSources(agency));
            case "casefile.lower-flag" -> choices.put("/flag", told.flags(form.schema()));
            default -> {}
        }
        // what has no word cannot be chosen
        choices.replaceAll((place, all) ->
                all.stream().filter(choice -> !choice.word().isEmpty()).toList());
        choices.values().removeIf(List::isEmpty);
        return choices;
    }

    /** Tasks that are neither confirmed nor withdrawn. @param owner whose; empty for everybody's */
    private List<Choice> tasks(String owner) {
        Map<String, Choice> open = new LinkedHashMap<>();
        history.forEach(event -> {
            JsonNode data = event.path("data");
            String number = Fields.text(data, "task");
            String whose = Fields.text(data.path("content"), "owner");
            if (is(event, "task-assigned") && (owner.isEmpty() || owner.equals(whose))) {
                String title = excerpt(Fields.text(data.path("content"), "title"));
                open.put(number, new Choice(number, "%s. %s – %s".formatted(number, title, named.apply(whose))));
            } else if (is(event, "task-judged") && ENDS.contains(Fields.text(data, "verdict"))) {
                open.remove(number);
            }
        });
        return List.copyOf(open.values());
    }

    /** What is owed under an agreement, what the agency owes itself ahead. @param calledFor whether only what was called for */
    private List<Choice> duties(String agency, boolean calledFor) {
        Map<String, JsonNode> owed = new LinkedHashMap<>();
        for (JsonNode event : history) {
            JsonNode data = event.path("data");
            if (is(event, "fulfilled")) {
                keys(data.path("duties")).forEach(owed::remove);
            } else if (is(event, "taken-back")) {
                owed.remove(Fields.text(data.path("duty"), "key"));
            } else if (!is(event, "reminded")) {
                Stream.concat(
                                data.path("duties").valueStream(),
                                data.path("added").valueStream())
                        .forEach(duty -> owed.put(Fields.text(duty, "key"), duty));
                keys(data.path("dropped")).forEach(owed::remove);
            }
        }
        List<JsonNode> left = owed.values().stream()
                .filter(duty -> !calledFor || Fields.text(duty, "key").contains(CALLED))
                .toList();
        return Stream.concat(
                        left.stream().filter(duty -> isOf(duty, agency)),
                        left.stream().filter(duty -> !isOf(duty, agency)))
                .map(this::duty)
                .toList();
    }

    private static boolean isOf(JsonNode said, String agency) {
        return Fields.text(said, "by").equals(agency);
    }

    private Choice duty(JsonNode duty) {
        return new Choice(
                Fields.text(duty, "key"),
                "%s – %s, hạn %s"
                        .formatted(
                                excerpt(Fields.text(duty, "what")),
                                named.apply(Fields.text(duty, "by")),
                                VietnamTime.day(Fields.text(duty, "dueAt"))));
    }

    private static List<String> keys(JsonNode duties) {
        return duties.valueStream().map(duty -> Fields.text(duty, "key")).toList();
    }

    /** Those that the request is with now. */
    private List<Choice> addressees() {
        Set<String> all = new LinkedHashSet<>();
        for (JsonNode event : history) {
            JsonNode data = event.path("data");
            if (is(event, "made")) {
                data.path("addressees").forEach(code -> all.add(code.asString("")));
                data.path("owed").forEach(owed -> all.add(Fields.text(owed, "addressee")));
            } else if (is(event, "readdressed")) {
                all.remove(Fields.text(data, "from"));
                all.add(Fields.text(data.path("owed"), "addressee"));
            }
        }
        return all.stream()
                .filter(code -> !code.isEmpty())
                .map(named)
                .map(name -> new Choice(name, name))
                .toList();
    }

    /** Documents that the agency is to bring to a meeting; all of them if none is its own. */
    private List<Choice> documents(String agency) {
        List<JsonNode> all = last("/content/meeting/documents").valueStream().toList();
        boolean own = all.stream().anyMatch(document -> isOf(document, agency));
        return Stream.iterate(1, number -> number + 1)
                .limit(all.size())
                .filter(number -> !own || isOf(all.get(number - 1), agency))
                .map(number -> numbered(
                        number.toString(),
                        all.get(number - 1).path("what"),
                        named.apply(Fields.text(all.get(number - 1), "by"))))
                .toList();
    }

    private List<Choice> inventory() {
        return last("/transfer/inventory")
                .valueStream()
                .map(line -> numbered(
                        Fields.text(line, "number"),
                        line.path("description"),
                        "%s %s".formatted(Fields.text(line, "quantity"), Fields.text(line, "unit"))))
                .toList();
    }

    /** Changes of what the matter rests on that the agency has yet to look at. */
    private List<Choice> changesOfSources(String agency) {
        Map<String, Choice> told = new LinkedHashMap<>();
        Map<String, Choice> open = new LinkedHashMap<>();
        history.forEach(event -> {
            JsonNode data = event.path("data");
            String number = Fields.text(data, "change");
            if (is(event, "source-changed")) {
                open.remove(Fields.text(data, "replaces"));
                told.put(number, new Choice(number, excerpt(Fields.text(event, "summaryVi"))));
                if (names(data.path("asked"), agency)) {
                    open.put(number, told.get(number));
                }
            } else if (is(event, "review-moved")) {
                if (names(data.path("from"), agency)) {
                    open.remove(number);
                }
                if (names(data.path("to"), agency) && told.containsKey(number)) {
                    open.put(number, told.get(number));
                }
            } else if (is(event, "source-reviewed") && isOf(data, agency)) {
                open.remove(number);
            }
        });
        return List.copyOf(open.values());
    }

    /** What was asked of the sealed identity and is not over. @param opened also where it was opened */
    private List<Choice> unsealing(boolean opened) {
        List<Choice> asked = new ArrayList<>();
        history.forEach(event -> {
            JsonNode data = event.path("data");
            if (is(event, "unsealing-asked")) {
                asked.add(new Choice(
                        Fields.text(data, "ask"),
                        "%s: %s".formatted(Fields.text(data, "account"), excerpt(Fields.text(data, "reason")))));
            } else if (is(event, "unsealing-(refused|ended)")
                    || is(event, "identity-(sealed|erased)")
                    || (!opened && is(event, "unsealing-approved"))) {
                asked.clear();
            }
        });
        return asked;
    }

    private static boolean names(JsonNode codes, String agency) {
        return codes.valueStream().anyMatch(code -> code.asString("").equals(agency));
    }

    private static Choice numbered(String number, JsonNode what, String further) {
        return new Choice(number, "%s. %s – %s".formatted(number, excerpt(what.asString("")), further));
    }

    private List<Choice> flags(JsonNode schema) {
        Set<String> raised = new LinkedHashSet<>();
        history.forEach(event -> {
            String flag = Fields.text(event.path("data"), "flag");
            if (is(event, "flag-raised")) {
                raised.add(flag);
            } else if (is(event, "flag-lowered")) {
                raised.remove(flag);
            }
        });
        JsonNode names = Schemas.at(schema, "/flag").path("x-names-vi");
        return raised.stream()
                .map(flag -> Choice.of(flag, names.path(flag).asString(flag)))
                .toList();
    }

    /** Whether it is of that type, which is its word behind the matter's. */
    static boolean is(JsonNode event, String what) {
        return Fields.text(event, "type").matches("vn\\.lienthong\\.[a-z]+\\." + what + "\\.v[0-9]+");
    }

    private JsonNode last(String pointer) {
        return history.stream()
                .map(event -> event.path("data").at(pointer))
                .filter(JsonNode::isArray)
                .reduce((earlier, later) -> later)
                .orElse(MissingNode.getInstance());
    }

    private static String excerpt(String text) {
        return Characters.shown(text, LONGEST);
    }
}
