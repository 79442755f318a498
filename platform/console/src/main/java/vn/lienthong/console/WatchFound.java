package vn.lienthong.console;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the watch tells beside the lines: numbers, silence by agency, cases for committees, receipt times. */
final class WatchFound {

    private WatchFound() {}

    /** The list of what is owed, on the page of the watch. */
    private static Figure owed(long value, String... narrowed) {
        return Figure.of(value, "/watch", narrowed).at("owed");
    }

    /** All in numbers. @param at when it was counted */
    record Summary(
            String at,
            Figure total,
            Figure overdue,
            Figure silent,
            Figure escalated,
            Figure within24h,
            Figure within3d,
            Figure waiting) {

        static Summary from(JsonNode json) {
            JsonNode states = json.path("states");
            return new Summary(
                    Fields.text(json, "at"),
                    owed(Fields.number(json, "total")),
                    owed(Fields.number(states, "overdue"), "state", "overdue"),
                    owed(Fields.number(states, "silent"), "state", "silent"),
                    owed(Fields.number(states, "escalated"), "state", "escalated"),
                    owed(Fields.number(json, "within24h"), "hours", "24"),
                    owed(Fields.number(json, "within3d"), "hours", "72"),
                    owed(Fields.number(json, "waiting"), "state", "waiting"));
        }

        public String atVi() {
            return VietnamTime.of(at);
        }
    }

    /** An agency that is late with something. */
    record Silent(
            String agency,
            String agencyVi,
            Figure silent,
            Figure overdue,
            Figure escalated,
            @Nullable Long hours,
            String lastHeard) {

        static List<Silent> all(JsonNode page) {
            return page.path("items").valueStream().map(Silent::from).toList();
        }

        private static Silent from(JsonNode json) {
            String agency = Fields.text(json, "agency");
            return new Silent(
                    agency,
                    Fields.text(json, "agencyVi"),
                    owed(Fields.number(json, "silent"), "state", "silent", "agency", agency),
                    owed(Fields.number(json, "overdue"), "state", "overdue", "agency", agency),
                    owed(Fields.number(json, "escalated"), "state", "escalated", "agency", agency),
                    json.hasNonNull("longestHours") ? Fields.number(json, "longestHours") : null,
                    Fields.text(json, "lastHeard"));
        }

        /** How long it has been late at most; not at all where nothing has a limit. */
        public String longestVi() {
            return hours == null ? "không có hạn" : Spans.hours(hours);
        }

        public String lastHeardVi() {
            return lastHeard.isEmpty() ? "chưa có" : VietnamTime.of(lastHeard);
        }
    }

    /** A case that committees watch. */
    record Case(String id, String title, String holder, String holderVi, String openedAt, String flagsVi) {

        static List<Case> all(JsonNode page) {
            return page.path("items")
                    .valueStream()
                    .map(json -> new Case(
                            Fields.text(json, "matter"),
                            Fields.text(json, "title"),
                            Fields.text(json, "holder"),
                            Fields.text(json, "holderVi"),
                            Fields.text(json, "openedAt"),
                            json.path("flags")
                                    .valueStream()
                                    .map(flag -> Fields.text(flag, "flagVi"))
                                    .collect(Collectors.joining("; "))))
                    .toList();
        }

        public String openedVi() {
            return VietnamTime.of(openedAt);
        }
    }

    /** How long an agency takes to confirm receipts. */
    record Receipt(String agency, String agencyVi, String urgencyVi, Figure received, long median, long p95) {

        static List<Receipt> all(JsonNode page) {
            return page.path("items")
                    .valueStream()
                    .map(json -> new Receipt(
                            Fields.text(json, "agency"),
                            Fields.text(json, "agencyVi"),
                            Fields.text(json, "urgencyVi"),
                            Figure.of(
                                    Fields.number(json, "received"),
                                    "/watch/receipts",
                                    "agency",
                                    Fields.text(json, "agency"),
                                    "urgency",
                                    Fields.text(json, "urgency")),
                            Fields.number(json, "medianSeconds"),
                            Fields.number(json, "p95Seconds")))
                    .toList();
        }

        public String medianVi() {
            return Spans.seconds(median);
        }

        public String p95Vi() {
            return Spans.seconds(p95);
        }
    }

    /** One receipt of a request. @param matter empty where the officer's agency may not see which request it was */
    record OneReceipt(String day, String matter, String title, long seconds) {

        static List<OneReceipt> all(JsonNode page) {
            return page.path("items")
                    .valueStream()
                    .map(json -> new OneReceipt(
                            Fields.text(json, "day"),
                            Fields.text(json, "matter"),
                            Fields.text(json, "title"),
                            Fields.number(json, "seconds")))
                    .toList();
        }

        public String dayVi() {
            return Days.read(day).map(Days::of).orElse(day);
        }

        public String tookVi() {
            return Spans.seconds(seconds);
        }
    }
}
