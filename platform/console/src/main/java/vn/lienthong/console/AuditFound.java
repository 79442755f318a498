package vn.lienthong.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.audit.AuditEntry;

/** What the exchange tells of the audit log. */
final class AuditFound {
    private AuditFound() {}

    /** How it stands. @param at when the newest head was signed; empty if there is none */
    record State(long entries, long sealed, String at, boolean fits) {
        static State from(JsonNode json) {
            return new State(
                    Fields.number(json, "entries"),
                    Fields.number(json, "sealed"),
                    Fields.text(json, "at"),
                    json.path("fits").asBoolean(false));
        }

        public String atVi() {
            return VietnamTime.of(at);
        }
    }

    /**
     * An entry.
     *
     * @param agency empty where time did it, or nobody can say who
     * @param who the officer, or the account of a system; empty if nobody is named
     * @param kind of the matter, as in addresses; empty if there is none that has a page
     */
    record Line(
            long number,
            String at,
            String agency,
            String who,
            String whatVi,
            String kind,
            String matter,
            String purpose) {
        static List<Line> all(JsonNode page) {
            return page.path("entries").valueStream().map(Line::from).toList().reversed();
        }

        private static Line from(JsonNode json) {
            JsonNode entry = json.path("entry");
            boolean read = Fields.text(entry, "entry").equals("read");
            String kind = Fields.text(entry, "matters");
            String matter = Fields.text(entry, "matter");
            boolean hasPage = Kind.of(kind).isPresent() && matter.matches(MattersPage.UUID_SHAPE);
            String officer = Fields.text(entry, "officer");
            return new Line(
                    Fields.number(json, "number"),
                    Fields.text(entry, "at"),
                    Fields.text(entry, "agency"),
                    officer.isEmpty() ? Fields.text(entry, "account") : officer,
                    read ? readVi(entry) : decidedVi(entry),
                    hasPage ? kind : "",
                    hasPage ? matter : "",
                    Fields.text(entry, "purpose"));
        }

        private static String readVi(JsonNode entry) {
            String kind = Fields.text(entry, "kind");
            return "Đọc: "
                    + Stream.of(AuditEntry.Read.Kind.values())
                            .filter(each -> each.wire().equals(kind))
                            .findFirst()
                            .map(each -> each.nameVi().toLowerCase(Locale.ROOT))
                            .orElse(kind);
        }

        private static String decidedVi(JsonNode entry) {
            String type = Fields.text(entry, "type");
            String act = type.isEmpty()
                    ? "Đến thời điểm"
                    : MessageTypes.find(type).map(MessageType::nameVi).orElse(type);
            return switch (Fields.text(entry, "status")) {
                case "refused" -> act + ": bị từ chối";
                case "parked" -> act + ": được giữ lại";
                default -> act;
            };
        }

        public String atVi() {
            return VietnamTime.of(at);
        }
    }

    /** A signed head. */
    record Head(long entries, String root, String at) {
        static List<Head> all(JsonNode heads) {
            return heads.valueStream()
                    .map(each -> each.path("head"))
                    .map(head ->
                            new Head(Fields.number(head, "size"), Fields.text(head, "root"), Fields.text(head, "at")))
                    .toList()
                    .reversed();
        }

        public String atVi() {
            return VietnamTime.of(at);
        }
    }
}
