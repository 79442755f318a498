package vn.lienthong.console;

import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Actor;

/**
 * Where a matter stands, as the exchange explains it.
 *
 * @param next whose turn it is, what is due first ahead
 */
record Explained(String stateVi, List<Next> next, List<Step> past) {

    /** Whose turn it is. */
    record Next(String turn, String whatVi, String dueAt, boolean owed, String basis) {

        public String dueVi() {
            return dueAt.isEmpty() ? "" : VietnamTime.of(dueAt);
        }
    }

    /** What has happened, under which clause. */
    record Step(String at, String by, String whatVi, String basis) {

        public String atVi() {
            return VietnamTime.of(at);
        }

        /** Who did it: an agency, or else the system. */
        public String who() {
            return by.isEmpty() ? Actor.SYSTEM_VI : by;
        }
    }

    static Explained from(JsonNode json) {
        return new Explained(
                Fields.text(json, "stateVi"),
                json.path("next")
                        .valueStream()
                        .map(next -> new Next(
                                Fields.text(next, "turn"),
                                Fields.text(next, "whatVi"),
                                Fields.text(next, "dueAt"),
                                next.path("owed").asBoolean(false),
                                Fields.text(next, "basis")))
                        .toList(),
                json.path("past")
                        .valueStream()
                        .map(step -> new Step(
                                Fields.text(step, "at"),
                                Fields.text(step, "by"),
                                Fields.text(step, "whatVi"),
                                Fields.text(step, "basis")))
                        .toList());
    }
}
