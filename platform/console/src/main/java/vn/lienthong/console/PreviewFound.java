package vn.lienthong.console;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Who would see what, if something were sent now.
 *
 * @param readers in the order of their codes; nobody else would see it
 */
record PreviewFound(List<Reader> readers) {
    /** So many are shown at first. */
    private static final int FIRST = 40;

    /**
     * @param because why
     * @param inbox whether it would be put into its inbox; else it finds it in the console
     * @param events what it would be told of
     */
    record Reader(String code, String nameVi, String because, boolean inbox, List<Seen> events) {
        private static Reader from(JsonNode json) {
            return new Reader(
                    Fields.text(json, "agency"),
                    Fields.text(json, "nameVi"),
                    Fields.text(json, "because"),
                    json.path("inbox").asBoolean(false),
                    json.path("events").valueStream().map(Seen::from).toList());
        }
    }

    /** @param withheldVi the fields that it would not see as they are, joined by commas; empty if it sees all */
    record Seen(String typeVi, String withheldVi) {
        private static Seen from(JsonNode json) {
            return new Seen(
                    Fields.text(json, "typeVi"),
                    String.join(
                            ", ",
                            json.path("withheld")
                                    .valueStream()
                                    .map(field -> field.asString(""))
                                    .toList()));
        }
    }

    static PreviewFound from(JsonNode json) {
        return new PreviewFound(
                json.path("readers").valueStream().map(Reader::from).toList());
    }

    public List<Reader> first() {
        return readers.subList(0, Math.min(FIRST, readers.size()));
    }

    /** Those that are shown when asked for. */
    public List<Reader> further() {
        return readers.subList(first().size(), readers.size());
    }
}
