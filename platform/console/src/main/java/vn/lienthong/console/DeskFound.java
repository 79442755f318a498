package vn.lienthong.console;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.desk.DeskOfficer;

/**
 * What an officer has before them, as the exchange tells it.
 *
 * @param at when it was told: whoever has seen it has seen what was new until then
 * @param seen up to when the officer had seen what was new; empty if never
 */
record DeskFound(
        String at, String seen, Lines waiting, Lines awaited, News news, List<Shift> shifts, List<Colleague> officers) {

    /** @param more whether there are others behind the ones that are counted */
    record Lines(int count, boolean more, List<Line> items) {
        private static Lines from(JsonNode json) {
            List<Line> items = json.path("items").valueStream().map(Line::from).toList();
            return new Lines(items.size(), json.path("more").asBoolean(false), items);
        }

        /** The one of that id; null if there is none. */
        public @Nullable Line of(String id) {
            return items.stream()
                    .filter(line -> !id.isEmpty() && line.owed().id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        /** Those that the officer deals with. */
        public List<Line> mine() {
            return items.stream().filter(Line::mine).toList();
        }
    }

    /** Something owed, and who of the agency deals with it. @param note what was noted on the matter last; empty if nothing */
    record Line(OwedLine owed, String assignee, String assigneeVi, boolean mine, String note) {
        private static Line from(JsonNode json) {
            return new Line(
                    OwedLine.from(json),
                    Fields.text(json, "assignee"),
                    Fields.text(json, "assigneeVi"),
                    json.path("mine").asBoolean(false),
                    Fields.text(json, "note"));
        }
    }

    /** What others have done since the officer has looked, newest first. */
    record News(boolean more, List<Happening> items) {
        private static News from(JsonNode json) {
            return new News(json.path("more").asBoolean(false), Happening.all(json.path("items")));
        }

        /** The same by matter, the one that moved last first. */
        public List<Moved> matters() {
            return items.stream()
                    .collect(Collectors.groupingBy(Happening::subject, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(happened -> new Moved(happened.getFirst(), happened.subList(1, happened.size())))
                    .toList();
        }
    }

    /** What happened to one matter. @param before what happened before the last of it, newest first */
    record Moved(Happening last, List<Happening> before) {}

    /** What was handed over to the officer. */
    record Shift(String at, String from, String text) {
        public String atVi() {
            return VietnamTime.of(at);
        }
    }

    /** An officer of the same agency. */
    record Colleague(String login, String name) {
        static List<Colleague> all(JsonNode json) {
            return json.valueStream()
                    .map(one -> new Colleague(Fields.text(one, "login"), Fields.text(one, "name")))
                    .filter(one -> one.login().matches(DeskOfficer.LOGIN))
                    .toList();
        }

        /** Those that the desk has named and those that the issuer knows, each once, by name; the issuer knows the names. */
        static List<Colleague> joined(List<Colleague> named, List<Colleague> known) {
            Map<String, Colleague> byLogin = new LinkedHashMap<>();
            Stream.concat(named.stream(), known.stream()).forEach(one -> byLogin.put(one.login(), one));
            return byLogin.values().stream()
                    .sorted(Comparator.comparing(Colleague::name))
                    .toList();
        }

        /** As a form sends it: the account has no space in it. */
        public String value() {
            return login + " " + name;
        }
    }

    static DeskFound from(JsonNode json) {
        return new DeskFound(
                Fields.text(json, "at"),
                Fields.text(json, "seen"),
                Lines.from(json.path("waiting")),
                Lines.from(json.path("awaited")),
                News.from(json.path("news")),
                json.path("shifts")
                        .valueStream()
                        .map(shift -> new Shift(
                                Fields.text(shift, "at"),
                                Fields.text(shift.path("from"), "name"),
                                Fields.text(shift, "text")))
                        .toList(),
                Colleague.all(json.path("officers")));
    }

    /** With these beside the officers that the desk has named. */
    DeskFound among(List<Colleague> known) {
        return new DeskFound(at, seen, waiting, awaited, news, shifts, Colleague.joined(officers, known));
    }

    public String seenVi() {
        return seen.isEmpty() ? "" : VietnamTime.of(seen);
    }

    /** What the agency keeps on one matter. */
    record OfMatter(String holder, List<Note> notes, List<Colleague> officers) {
        static OfMatter from(JsonNode json) {
            return new OfMatter(
                    Fields.text(json.path("holder"), "name"),
                    json.path("notes")
                            .valueStream()
                            .map(note -> new Note(
                                    Fields.text(note, "at"), Fields.text(note, "officer"), Fields.text(note, "text")))
                            .toList()
                            .reversed(),
                    Colleague.all(json.path("officers")));
        }

        /** With these beside the officers that the desk has named. */
        OfMatter among(List<Colleague> known) {
            return new OfMatter(holder, notes, Colleague.joined(officers, known));
        }
    }

    /** A note on a matter. */
    record Note(String at, String officer, String text) {
        public String atVi() {
            return VietnamTime.of(at);
        }
    }
}
