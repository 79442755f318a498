package vn.lienthong.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A matter in a list, as the register names it; what it does not say is empty.
 *
 * @param topic of its events, which names its kind
 * @param number by which people speak of it
 * @param dueAt when the first of what is owed on it is due
 * @param unledVi why nobody competent leads it, and {@code stepVi} what is to be done; empty where somebody does
 * @param bulletinVi what kind of bulletin it is; empty if it is none
 */
record ListedMatter(
        String id,
        String topic,
        String number,
        String title,
        Last last,
        Origin origin,
        Goods goods,
        String dueAt,
        String urgency,
        boolean open,
        String unledVi,
        String stepVi,
        String bulletinVi) {

    /** What was done last. */
    record Last(String statusVi, String byVi, String at) {

        public String atVi() {
            return VietnamTime.of(at);
        }

        public String dayVi() {
            return VietnamTime.day(at);
        }
    }

    /** Who began it, where and when. */
    record Origin(String agency, String agencyVi, String at, String forceVi, String provinceVi) {

        public String atVi() {
            return VietnamTime.of(at);
        }

        public String dayVi() {
            return VietnamTime.day(at);
        }
    }

    /** What it is about, and who has it in hand. @param value in đồng */
    record Goods(
            String nameVi, String violationVi, @Nullable Long value, String holder, String holderVi) {

        public String valueVi() {
            return value == null ? "" : Figure.in(value);
        }
    }

    static List<ListedMatter> all(JsonNode items) {
        return items.valueStream().map(ListedMatter::from).toList();
    }

    private static ListedMatter from(JsonNode json) {
        return new ListedMatter(
                Fields.text(json, "id"),
                Fields.text(json, "matter"),
                Fields.text(json, "number"),
                Fields.text(json, "title"),
                new Last(Fields.text(json, "statusVi"), Fields.text(json, "byVi"), Fields.text(json, "at")),
                new Origin(
                        Fields.text(json, "openedBy"),
                        Fields.text(json, "openedByVi"),
                        Fields.text(json, "openedAt"),
                        Fields.text(json, "forceVi"),
                        Fields.text(json, "provinceVi")),
                new Goods(
                        Fields.text(json, "goodsVi"),
                        Fields.text(json, "violationVi"),
                        json.path("value").isNumber() ? json.path("value").asLong() : null,
                        Fields.text(json, "holder"),
                        Fields.text(json, "holderVi")),
                Fields.text(json, "dueAt"),
                Fields.text(json, "urgency"),
                json.path("open").asBoolean(true),
                Fields.text(json, "triageVi"),
                Fields.text(json, "triageStepVi"),
                Fields.text(json, "bulletinVi"));
    }

    /** Its kind; null if that has no pages. */
    public @Nullable Kind kind() {
        return Kind.of(matter -> matter.events().equals(topic)).orElse(null);
    }

    public String urgencyVi() {
        return Urgencies.nameVi(urgency);
    }

    public String dueVi() {
        return VietnamTime.of(dueAt);
    }

    public String dueDayVi() {
        return VietnamTime.day(dueAt);
    }
}
