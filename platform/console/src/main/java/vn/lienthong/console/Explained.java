package vn.lienthong.console;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Where a matter stands, as the exchange explains it.
 *
 * @param next whose turn it is, what is due first ahead
 */
record Explained(String stateVi, List<Next> next, List<Step> past) {

    /** Whose turn it is. @param command word of the command in addresses; empty if none does it */
    record Next(String turn, String whatVi, String command, String dueAt, boolean owed, String basis) {

        /** What the button says; empty if there is none. */
        public String buttonVi() {
            return CommandForm.of(command).map(CommandForm::nameVi).orElse("");
        }

        public String dueVi() {
            return dueAt.isEmpty() ? "" : VietnamTime.of(dueAt);
        }
    }

    /** What has happened, under which clause. */
    record Step(String at, String byVi, String whatVi, String basis) {

        public String atVi() {
            return VietnamTime.of(at);
        }
    }

    /** What this agency must or may do by a command, what it must ahead. */
    List<Next> turnsOf(String agency) {
        return next.stream()
                .filter(each -> each.turn().equals(agency) && !each.buttonVi().isEmpty())
                .sorted(Comparator.comparing(Next::owed).reversed())
                .toList();
    }

    /** What is on others to do, or on nobody's command. */
    List<Next> turnsOfOthers(String agency) {
        return next.stream()
                .filter(each -> !each.turn().equals(agency) || each.buttonVi().isEmpty())
                .toList();
    }

    /** It is not known. */
    static Explained nothing() {
        return new Explained("", List.of(), List.of());
    }

    static Explained from(JsonNode json) {
        return new Explained(
                Fields.text(json, "stateVi"),
                json.path("next")
                        .valueStream()
                        .map(next -> new Next(
                                Fields.text(next, "turn"),
                                Fields.text(next, "whatVi"),
                                CommandForm.word(Fields.text(next, "command")),
                                Fields.text(next, "dueAt"),
                                next.path("owed").asBoolean(false),
                                Fields.text(next, "basis")))
                        .toList(),
                json.path("past")
                        .valueStream()
                        .map(step -> new Step(
                                Fields.text(step, "at"),
                                Fields.text(step, "byVi"),
                                Fields.text(step, "whatVi"),
                                Fields.text(step, "basis")))
                        .toList());
    }
}
