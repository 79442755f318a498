package vn.lienthong.console;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the watch tells beside the lines: numbers, silence by agency, cases for committees, receipt times. */
final class WatchFound {

    private WatchFound() {}

    /** All in numbers. @param at when it was counted */
    record Summary(
            String at,
            long total,
            long overdue,
            long silent,
            long escalated,
            long within24h,
            long within3d,
            long waiting) {

        static Summary from(JsonNode json) {
            JsonNode states = json.path("states");
            return new Summary(
                    Fields.text(json, "at"),
                    Fields.number(json, "total"),
                    Fields.number(states, "overdue"),
                    Fields.number(states, "silent"),
                    Fields.number(states, "escalated"),
                    Fields.number(json, "within24h"),
                    Fields.number(json, "within3d"),
                    Fields.number(json, "waiting"));
        }

        public String atVi() {
            return VietnamTime.of(at);
        }
    }

    /** An agency that is late with something. */
    record Silent(
            String agency, String agencyVi, long silent, long overdue, long escalated, long hours, String lastHeard) {

        static List<Silent> all(JsonNode page) {
            return page.path("items")
                    .valueStream()
                    .map(json -> new Silent(
                            Fields.text(json, "agency"),
                            Fields.text(json, "agencyVi"),
                            Fields.number(json, "silent"),
                            Fields.number(json, "overdue"),
                            Fields.number(json, "escalated"),
                            Fields.number(json, "longestHours"),
                            Fields.text(json, "lastHeard")))
                    .toList();
        }

        /** How long it has been late at most. */
        public String longestVi() {
            return Spans.hours(hours);
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
    record Receipt(String agency, String agencyVi, String urgencyVi, long received, long median, long p95) {

        static List<Receipt> all(JsonNode page) {
            return page.path("items")
                    .valueStream()
                    .map(json -> new Receipt(
                            Fields.text(json, "agency"),
                            Fields.text(json, "agencyVi"),
                            Fields.text(json, "urgencyVi"),
                            Fields.number(json, "received"),
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
}
