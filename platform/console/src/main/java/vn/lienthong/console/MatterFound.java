package vn.lienthong.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.request.RequestEvent;

/**
 * One matter of the register with what has happened to it.
 *
 * @param number by which people call it; empty if it has none yet
 * @param content as it stands now
 * @param audience codes of the agencies that may see it
 * @param history oldest first
 * @param restsOn the information that it rests on, as the reader may know
 * @param exports who took it away in a file: of all for its provider, of others their own
 * @param reached how far a correction or recall of it got among what rests on it; nothing but for its provider
 */
record MatterFound(
        String id,
        String number,
        String title,
        String statusVi,
        String urgency,
        List<Said.Section> content,
        List<String> audience,
        List<Event> history,
        List<Rests> restsOn,
        List<ReachedMatter> reached,
        List<Exported> exports,
        boolean open) {

    private static final String URGED =
            MessageTypes.ofPayload(RequestEvent.RequestUrged.class).name();

    /** One thing that happened. @param link of the chain of custody: its number and the beginning of its digest, or empty */
    record Event(
            String at, String type, String typeVi, String byVi, String summaryVi, String link, List<Said> content) {

        private static final int DIGEST = 16;

        private static Event from(JsonNode json) {
            JsonNode custody = json.path("data").path("custody");
            String digest = Fields.text(custody, "digest");
            return new Event(
                    Fields.text(json, "time"),
                    Fields.text(json, "type"),
                    Fields.text(json, "typeVi"),
                    Fields.text(json, "byVi"),
                    Fields.text(json, "summaryVi"),
                    digest.isEmpty()
                            ? ""
                            : "%s · %s"
                                    .formatted(
                                            Fields.text(custody, "number"),
                                            digest.substring(0, Math.min(DIGEST, digest.length()))),
                    Said.all(json.path("content")));
        }

        public String atVi() {
            return VietnamTime.of(at);
        }
    }

    /** A piece of information that it rests on. @param name its number and title */
    record Rests(String id, String name, boolean evidence) {
        private static Rests from(JsonNode json) {
            String number = Fields.text(json, "number");
            String title = Fields.text(json, "title");
            return new Rests(
                    Fields.text(json, "id"),
                    number.isEmpty() ? title : number + " – " + title,
                    json.path("evidence").asBoolean(false));
        }
    }

    /** A file in which information was taken away. @param who the officer, or the system of the agency */
    record Exported(String agencyVi, String who, String at) {
        private static Exported from(JsonNode json) {
            return new Exported(Fields.text(json, "agencyVi"), Fields.text(json, "who"), Fields.text(json, "at"));
        }

        public String atVi() {
            return VietnamTime.of(at);
        }
    }

    static MatterFound from(JsonNode json) {
        List<Event> history = new ArrayList<>();
        json.path("history").forEach(event -> history.add(Event.from(event)));
        return new MatterFound(
                Fields.text(json, "id"),
                Fields.text(json, "number"),
                Fields.text(json, "title"),
                Fields.text(json, "statusVi"),
                Fields.text(json, "urgency"),
                Said.Section.all(json.path("content")),
                json.path("audience")
                        .valueStream()
                        .map(code -> code.asString(""))
                        .toList(),
                history,
                json.path("restsOn").valueStream().map(Rests::from).toList(),
                json.path("reached").valueStream().map(ReachedMatter::from).toList(),
                json.path("exports").valueStream().map(Exported::from).toList(),
                json.path("open").asBoolean(true));
    }

    public String urgencyVi() {
        return Urgencies.nameVi(urgency);
    }

    /** When it was urged last, while it is open; null if nobody has urged it. */
    public @Nullable Event urged() {
        return history.stream()
                .filter(event -> open && event.type().equals(URGED))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The links of its chain of custody, oldest first; none for matters that have no chain. */
    public List<Event> chain() {
        return history.stream().filter(event -> !event.link().isEmpty()).toList();
    }
}
