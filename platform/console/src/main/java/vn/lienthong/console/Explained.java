package vn.lienthong.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a matter stands, as the exchange explains it.
 *
 * @param next whose turn it is, what is due first ahead
 * @param allowed the steps that the rules allow now, as far as the matter tells; null where they do not say
 */
record Explained(
        String stateVi,
        List<Next> next,
        List<Step> past,
        @Nullable List<Allowed> allowed) {

    /** A step that an agency may take. @param command word of the command in addresses */
    record Allowed(String turn, String command) {
        private static List<Allowed> all(JsonNode steps) {
            return steps.valueStream()
                    .map(step -> new Allowed(Fields.text(step, "turn"), CommandForm.word(Fields.text(step, "command"))))
                    .toList();
        }
    }

    /** Whether the rules say that this agency may send this command now. */
    boolean allows(String agency, String command) {
        return allowed != null && allowed.contains(new Allowed(agency, command));
    }

    /**
     * Whose turn it is.
     *
     * @param command word of the command in addresses; empty if none does it
     * @param lateVi for how long it has been overdue; empty if it is not
     */
    record Next(String turn, String whatVi, String command, String dueAt, boolean owed, String basis, String lateVi) {

        private static Next from(JsonNode json, Instant now) {
            String dueAt = Fields.text(json, "dueAt");
            boolean owed = json.path("owed").asBoolean(false);
            return new Next(
                    Fields.text(json, "turn"),
                    Fields.text(json, "whatVi"),
                    CommandForm.word(Fields.text(json, "command")),
                    dueAt,
                    owed,
                    Fields.text(json, "basis"),
                    owed ? Spans.since(dueAt, now) : "");
        }

        /** What the button says; empty if there is none. */
        public String buttonVi() {
            return CommandForm.of(command).map(CommandForm::nameVi).orElse("");
        }

        /** What the button does; empty where it says enough itself. */
        public String helpVi() {
            return CommandForm.of(command).map(CommandForm::helpVi).orElse("");
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

    /** What this agency must or may do, what it must ahead; what it must is not told again as what it may. */
    List<Next> turnsOf(String agency) {
        List<Next> turns = next.stream()
                .filter(each -> each.turn().equals(agency) && !each.buttonVi().isEmpty())
                .toList();
        Set<String> owed = turns.stream().filter(Next::owed).map(Next::command).collect(Collectors.toSet());
        return turns.stream()
                .filter(each -> each.owed() || !owed.contains(each.command()))
                .sorted(Comparator.comparing(Next::owed).reversed())
                .toList();
    }

    /** The same, each command once: where nothing but its button is shown, a second one says nothing. */
    List<Next> commandsOf(String agency) {
        Set<String> told = new HashSet<>();
        return turnsOf(agency).stream().filter(each -> told.add(each.command())).toList();
    }

    /** What is on others to do, or on nobody's command. */
    List<Next> turnsOfOthers(String agency) {
        return next.stream()
                .filter(each -> !each.turn().equals(agency) || each.buttonVi().isEmpty())
                .toList();
    }

    /** It is not known. */
    static Explained nothing() {
        return new Explained("", List.of(), List.of(), null);
    }

    /** For how long the first of what is owed has been overdue; empty if nothing is. */
    public String lateVi() {
        return next.stream()
                .map(Next::lateVi)
                .filter(late -> !late.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** @param now what was due before is overdue */
    static Explained from(JsonNode json, Instant now) {
        return new Explained(
                Fields.text(json, "stateVi"),
                json.path("next")
                        .valueStream()
                        .map(next -> Next.from(next, now))
                        .toList(),
                json.path("past")
                        .valueStream()
                        .map(step -> new Step(
                                Fields.text(step, "at"),
                                Fields.text(step, "byVi"),
                                Fields.text(step, "whatVi"),
                                Fields.text(step, "basis")))
                        .toList(),
                json.path("allowed").isArray() ? Allowed.all(json.path("allowed")) : null);
    }
}
