package vn.lienthong.console;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.lienthong.contract.AgencyCode;

/** Asks the exchange for what a form offers; what it does not tell is typed without. */
@Component
class SuggestionSource {

    /** Id of the list of agreements. */
    static final String AGREEMENTS = "agreements";

    private static final String MATTERS = "matters-";

    private final Services services;
    private final Directories directories;
    private final AgencyNames names;
    private final InstantSource clock;

    SuggestionSource(Services services, Directories directories, AgencyNames names, InstantSource clock) {
        this.services = services;
        this.directories = directories;
        this.names = names;
        this.clock = clock;
    }

    /** For this form. */
    Suggestions of(CommandForm form, String token) {
        LocalDate today = Days.today(clock);
        Set<String> asked = new LinkedHashSet<>();
        collect(form.schema(), form.own().orElse(""), asked);
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Terms> terms = side.submit(() -> Terms.of(directories.terms(token)));
            Future<Map<String, String>> agencies = side.submit(() -> names.byCode(token));
            Map<String, Future<List<Choice>>> lists = new LinkedHashMap<>();
            lists.put("provinces", side.submit(() -> provinces(today, token)));
            asked.forEach(list -> lists.put(
                    list,
                    side.submit(() -> list.equals(AGREEMENTS)
                            ? agreements(today, token)
                            : matters(list.substring(MATTERS.length()), token))));
            return new Suggestions(SideBySide.result(terms), today, SideBySide.result(agencies), known(lists));
        }
    }

    private static Map<String, List<Choice>> known(Map<String, Future<List<Choice>>> asked) {
        Map<String, List<Choice>> known = new LinkedHashMap<>();
        asked.forEach((name, answer) -> known.put(name, SideBySide.result(answer)));
        return known;
    }

    private List<Choice> provinces(LocalDate day, String token) {
        return directories.provinces(day, token) instanceof Answer.Known<List<AdministrativeUnit>>(var units)
                ? units.stream()
                        .map(unit -> new Choice(unit.shortName(), unit.code()))
                        .toList()
                : List.of();
    }

    /** The agreements of a day. */
    private List<Choice> agreements(LocalDate day, String token) {
        Map<String, String> at = Map.of("at", day.toString());
        return directories.ask("/agreements", at, AgreementFound.Heading::allListed, token)
                        instanceof Answer.Known<List<AgreementFound.Heading>>(var found)
                ? found.stream()
                        .map(one -> new Choice(one.code(), one.titleVi()))
                        .toList()
                : List.of();
    }

    /** The open matters of a kind, the one that moved last first. */
    private List<Choice> matters(String matter, String token) {
        return Kind.of(each -> each.wire().equals(matter))
                .map(kind -> services.ask(Service.EXCHANGE, "/api/v1/" + kind.word() + "?open=true", token))
                .map(answer -> answer instanceof Answer.Known<JsonNode>(JsonNode items)
                        ? ListedMatter.all(items)
                        : List.<ListedMatter>of())
                .orElse(List.of())
                .stream()
                .map(found -> new Choice(
                        found.title() + LeafKind.BEFORE_CODE + found.id(),
                        found.last().statusVi()))
                .toList();
    }

    /** Agencies by name or code, as a form takes them. */
    List<Choice> agencies(String asked, String token) {
        Answer<List<Choice>> found = directories.ask(
                "/agencies",
                Map.of("q", asked, "at", Days.today(clock).toString(), "limit", "20"),
                listed -> listed.path("items")
                        .valueStream()
                        .map(agency -> new Choice(
                                Fields.text(agency, "shortName") + LeafKind.BEFORE_CODE + Fields.text(agency, "code"),
                                Fields.text(agency, "nameVi")))
                        .toList(),
                token);
        return found instanceof Answer.Known<List<Choice>>(List<Choice> known) ? known : List.of();
    }

    /**
     * Where the name of an agency was typed, in full or short and with diacritics or without, its code is put behind it. A part of a
     * name is no name: what is sent cannot be taken back.
     */
    JsonNode withCodes(JsonNode schema, JsonNode typed, String token) {
        if (typed instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> field.setValue(
                            withCodes(schema.path("properties").path(field.getKey()), field.getValue(), token)));
        } else if (typed instanceof ArrayNode rows) {
            for (int row = 0; row < rows.size(); row++) {
                rows.set(row, withCodes(schema.path("items"), rows.get(row), token));
            }
        } else if (isName(schema, typed)) {
            String code = names.meant(typed.asString().strip(), token).code();
            return code.isEmpty()
                    ? typed
                    : StringNode.valueOf(names.byCode(token).get(code) + LeafKind.BEFORE_CODE + code);
        }
        return typed;
    }

    private static boolean isName(JsonNode schema, JsonNode typed) {
        String text = typed.asString("").strip();
        return !schema.isMissingNode()
                && LeafKind.of(schema) == LeafKind.AGENCY
                && text.length() > 2
                && text.length() <= 100
                && LeafKind.AGENCY.value(text).asString().equals(text)
                && !AgencyCode.isOne(text);
    }

    /** The lists that the fields of a form are taken from. */
    private static void collect(JsonNode schema, String own, Set<String> lists) {
        for (String name : Schemas.order(schema)) {
            if (!name.equals(own)) {
                value(schema.path("properties").path(name), lists);
            }
        }
    }

    private static void value(JsonNode schema, Set<String> lists) {
        if (Schemas.isObject(schema)) {
            collect(schema, "", lists);
        } else if (Schemas.isList(schema)) {
            value(schema.path("items"), lists);
        } else if (LeafKind.of(schema) == LeafKind.MATTER) {
            lists.add(MATTERS + schema.path("x-matter").asString());
        } else if (Schemas.isAgreement(schema)) {
            lists.add(AGREEMENTS);
        }
    }
}
