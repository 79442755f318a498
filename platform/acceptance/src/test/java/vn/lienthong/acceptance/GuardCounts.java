package vn.lienthong.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lienthong.acceptance.GuardScene.Thing;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Part;

/**
 * What one reader is told in numbers: each is as long as the list behind it, and of what was played the list has what the reader may
 * know of and nothing else.
 */
record GuardCounts(GuardScene scene, GuardReader reader) {
    private static final String API = "/api/v1/";
    private static final Pattern NEXT = Pattern.compile("[?&]cursor=([^&>]+)[^>]*>; rel=\"next\"");

    /** What is counted once for each matter, when it begins, and where that is listed. */
    private static final Map<String, String> BEGUN = Map.of(
            "casefiles.opened", "casefiles?", "requests.made", "requests?", "tips.received", "tips?stream=violation&");

    /** A number and its list, or a list and what is known, that are not the same. */
    record Difference(String channel, String what) {}

    /** Everything in which two of them differ. */
    List<Difference> wrong() {
        List<Difference> wrong = new ArrayList<>();
        JsonNode figures = asks(Part.EXCHANGE, API + "register/figures");
        for (String kind : GuardServices.KINDS) {
            List<String> all = listed(API + kind + "?limit=500");
            List<String> open = listed(API + kind + "?open=true&limit=500");
            same(wrong, "exchange GET /api/v1/{matters}", kind, mayKnow(kind), played(all));
            count(wrong, "exchange GET /api/v1/{matters}/count", kind, all, number(kind + "/count", "count"));
            count(
                    wrong,
                    "exchange GET /api/v1/{matters}/count",
                    kind,
                    open,
                    number(kind + "/count?open=true", "count"));
            count(wrong, "exchange GET /api/v1/register/figures", kind, all, told(figures, "all", kind));
            count(wrong, "exchange GET /api/v1/register/figures", kind, open, told(figures, "open", kind));
        }
        information(wrong);
        statistics(wrong);
        scene.things.stream().filter(thing -> thing.kind().equals("groups")).forEach(group -> group(wrong, group));
        unled(wrong, figures);
        byValue(wrong);
        owed(wrong);
        return wrong;
    }

    private Set<String> mayKnow(String kind) {
        return scene.things.stream()
                .filter(thing -> thing.kind().equals(kind) && knows(thing))
                .map(Thing::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its number is known to those who may see it; its id may be told by what serves it, and the number of an interest to whom it was opened. */
    private boolean knows(Thing thing) {
        String handle = thing.number().isEmpty() ? thing.title() : thing.number(); // tips on officials have none
        return (!thing.kind().equals("deconflictions") || thing.provider().equals(code()))
                && scene.knowledge.may(reader.code(), scene.knowledge.word(handle));
    }

    private Set<String> played(List<String> ids) {
        Set<String> played = scene.things.stream().map(Thing::id).collect(Collectors.toCollection(TreeSet::new));
        played.retainAll(ids);
        return played;
    }

    /** By a word that is withheld from nobody: a month that goes on counts nothing that the reader does not find in the list. */
    private void information(List<Difference> wrong) {
        String counts = "reporting GET /api/v1/statistics/information";
        String path = API + "statistics/information%s?by=area&period=" + scene.month;
        List<String> listed = ids(asks(Part.REPORTING, path.formatted("/list") + "&key=15&limit=500"));
        same(wrong, counts + "/list", "area 15", reads(), played(listed));
        JsonNode table = asks(Part.REPORTING, path.formatted(""));
        JsonNode row = table.path("rows")
                .valueStream()
                .filter(each -> each.path("key").asString("").equals("15"))
                .findFirst()
                .orElse(Json.mapper().createObjectNode());
        count(wrong, counts, "area 15", listed, row.path("count").asLong(0));
        count(wrong, counts, "area 15, seen", listed, row.path("seen").asLong(0));
        if (table.path("total").asLong() != table.path("seen").asLong()) {
            wrong.add(new Difference(counts, "to %s: counts %s".formatted(code(), table)));
        }
    }

    /** A month that goes on counts what the reader finds in the list, all of that, and nothing in blocks. Tips on officials count nowhere. */
    private void statistics(List<Difference> wrong) {
        String month = API + "statistics?period=" + scene.month;
        JsonNode forces = asks(Part.REPORTING, month);
        JsonNode provinces = asks(Part.REPORTING, month + "&by=province");
        JsonNode days = asks(Part.REPORTING, API + "statistics/trend?by=day&last=" + scene.month.lengthOfMonth());
        String counts = "reporting GET /api/v1/statistics";
        BEGUN.forEach((indicator, list) -> {
            List<String> begun = listed(API + list + "limit=500&openedFrom=" + scene.month.atDay(1));
            count(
                    wrong,
                    counts,
                    indicator,
                    begun,
                    forces.path("seen").path(indicator).asLong(0));
            count(wrong, counts, indicator + " by force", begun, sum(forces.path("cells"), "seen", indicator));
            count(wrong, counts, indicator + " by province", begun, sum(provinces.path("cells"), "seen", indicator));
            count(wrong, counts + "/trend", indicator, begun, sum(days.path("rows"), "indicators", indicator));
            count(wrong, counts, indicator + " in blocks", List.of(), sum(forces.path("cells"), "blocks", indicator));
        });
    }

    private static long sum(JsonNode rows, String which, String indicator) {
        return rows.valueStream()
                .mapToLong(row -> row.path(which).path(indicator).asLong(0))
                .sum();
    }

    /** The information of which the reader may read a title now. */
    private Set<String> reads() {
        return scene.things.stream()
                .filter(thing -> thing.kind().equals("information"))
                .map(Thing::id)
                .filter(id -> scene.knowledge
                        .words()
                        .anyMatch(word -> word.matter().equals(id)
                                && word.field().endsWith("/content/title")
                                && scene.knowledge.may(reader.code(), word)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The case files of a group, counted for whoever may see the group. */
    private void group(List<Difference> wrong, Thing group) {
        if (!knows(group)) {
            return;
        }
        String path = "groups/" + group.id();
        Set<String> serving = mayKnow("casefiles");
        serving.retainAll(scene.serving.getOrDefault(group.id(), Set.of()));
        List<String> behind = listed(API + path + "/figures/casefiles?limit=500");
        same(wrong, "exchange GET /api/v1/groups/{id}/figures/{figure}", path, serving, played(behind));
        same(
                wrong,
                "exchange GET /api/v1/{matters}/{id}/serving",
                path,
                serving,
                played(listed(API + path + "/serving?limit=500")));
        long counted = asks(Part.EXCHANGE, API + path + "/figures")
                .at("/caseFiles/opened")
                .asLong(-1);
        count(wrong, "exchange GET /api/v1/groups/{id}/figures", path, behind, counted);
    }

    /** Whom the rules name rests on the measures: one that does not know these is not told that nobody leads the case. */
    private void unled(List<Difference> wrong, JsonNode figures) {
        List<String> unled = listed(API + "casefiles?triage=any&limit=500");
        String list = "exchange GET /api/v1/{matters}";
        Set<String> told = new TreeSet<>(scene.unled.keySet());
        told.removeIf(id -> !scene.unled.get(id).contains(code()));
        Set<String> found = new TreeSet<>(scene.unled.keySet());
        found.retainAll(unled);
        same(wrong, list, "case files that nobody leads", told, found);
        count(wrong, list + "/count", "unled", unled, number("casefiles/count?triage=any", "count"));
        count(wrong, "exchange GET /api/v1/register/figures", "unled", unled, told(figures, "unled", "casefiles"));
    }

    /** In the order of their values a case whose value is withheld stands behind all those whose value is told. */
    private void byValue(List<Difference> wrong) {
        for (String order : List.of("value", "-value")) {
            List<Boolean> told = asks(Part.EXCHANGE, API + "casefiles?limit=500&sort=" + order)
                    .valueStream()
                    .map(item -> item.path("value").isNumber())
                    .toList();
            if (told.contains(false) && told.lastIndexOf(true) > told.indexOf(false)) {
                wrong.add(new Difference(
                        "exchange GET /api/v1/{matters}",
                        "to %s: case files in the order of %s stand where their withheld value is"
                                .formatted(code(), order)));
            }
        }
    }

    private void owed(List<Difference> wrong) {
        List<String> owed = new ArrayList<>();
        String first = API + "watch/obligations?limit=500";
        String next = "";
        do {
            JsonNode page = asks(Part.EXCHANGE, first + (next.isEmpty() ? "" : "&cursor=" + next));
            owed.addAll(ids(page.path("items")));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        count(wrong, "exchange GET /api/v1/watch/summary", "owed", owed, number("watch/summary", "total"));
    }

    private void same(List<Difference> wrong, String channel, String of, Set<String> expected, Set<String> found) {
        if (!expected.equals(found)) {
            Set<String> more = new TreeSet<>(found);
            more.removeAll(expected);
            Set<String> fewer = new TreeSet<>(expected);
            fewer.removeAll(found);
            wrong.add(new Difference(
                    channel,
                    "to %s, of %s: has %s that are not for it, and lacks %s".formatted(code(), of, more, fewer)));
        }
    }

    private void count(List<Difference> wrong, String channel, String of, List<String> list, long counted) {
        if (list.size() != counted) {
            wrong.add(new Difference(
                    channel,
                    "to %s, of %s: counts %d, and the list has %d".formatted(code(), of, counted, list.size())));
        }
    }

    private AgencyCode code() {
        return reader.code();
    }

    private long number(String path, String field) {
        return asks(Part.EXCHANGE, API + path).path(field).asLong(-1);
    }

    private static long told(JsonNode figures, String which, String kind) {
        return figures.path(which).path(kind).asLong(0);
    }

    private JsonNode asks(Part part, String path) {
        return json(ask(part, path));
    }

    private Answer ask(Part part, String path) {
        return reader.asks(GuardQuestion.get(part, "counts", path), "");
    }

    static JsonNode json(Answer answer) {
        return Json.tree(answer.text().getBytes(StandardCharsets.UTF_8));
    }

    /** The ids of a whole list, page by page. */
    private List<String> listed(String path) {
        List<String> ids = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            Answer page = ask(Part.EXCHANGE, next);
            ids.addAll(ids(json(page)));
            Matcher more = NEXT.matcher(page.head());
            next = more.find() ? path + "&cursor=" + more.group(1) : "";
        }
        return ids;
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.path("id").asString("")).toList();
    }
}
