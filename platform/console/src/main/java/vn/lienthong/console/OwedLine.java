package vn.lienthong.console;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Something owed, as the watch tells it.
 *
 * @param id of the matter and, behind a slash, what tells it from the others of the matter
 * @param matters the word of the kind of matter, for its address
 * @param number by which people call the matter; empty if it has none yet
 * @param duty word of what is owed, such as {@code receive}
 * @param urgedAt when it was urged last; empty if nobody has urged it
 * @param state {@code open}, {@code warned}, {@code overdue}, {@code silent}, {@code paused} or {@code waiting}
 */
record OwedLine(
        String id,
        String matters,
        String matter,
        String number,
        String title,
        String urgency,
        String urgencyVi,
        String duty,
        String whatVi,
        String owedBy,
        String owedByVi,
        String owedTo,
        String owedToVi,
        String line,
        String since,
        String dueAt,
        String pausedUntil,
        String state,
        String stateVi,
        String levelVi,
        String basis,
        boolean byDefault,
        String urgedByVi,
        String urgedAt) {

    private static final Set<String> LATE = Set.of("overdue", "silent");
    /** What an addressee of a request owes. */
    private static final Set<String> ASKED_FOR = Set.of("receive", "answer");
    /** A report that parties of an agreement owe each other for a quarter, and whose it is. */
    private static final Pattern QUARTERLY =
            Pattern.compile("[^/]+/report-[0-9]+/(" + QuarterPage.SHAPE + ")/([A-Z0-9-]+)");

    static List<OwedLine> all(JsonNode page) {
        return page.path("items").valueStream().map(OwedLine::from).toList();
    }

    static OwedLine from(JsonNode json) {
        return new OwedLine(
                Fields.text(json, "id"),
                Fields.text(json, "matters"),
                Fields.text(json, "matter"),
                Fields.text(json, "number"),
                Fields.text(json, "title"),
                Fields.text(json, "urgency"),
                Fields.text(json, "urgencyVi"),
                Fields.text(json, "duty"),
                Fields.text(json, "whatVi"),
                Fields.text(json, "owedBy"),
                Fields.text(json, "owedByVi"),
                Fields.text(json, "owedTo"),
                Fields.text(json, "owedToVi"),
                Fields.text(json, "line"),
                Fields.text(json, "since"),
                Fields.text(json, "dueAt"),
                Fields.text(json, "pausedUntil"),
                Fields.text(json, "state"),
                Fields.text(json, "stateVi"),
                Fields.text(json, "levelVi"),
                Fields.text(json, "basis"),
                json.path("byDefault").asBoolean(false),
                Fields.text(json, "urgedByVi"),
                Fields.text(json, "urgedAt"));
    }

    /** How it is coloured: late, soon, or plain. */
    public String look() {
        return LATE.contains(state) ? "late" : state.equals("warned") ? "soon" : "plain";
    }

    /** Whether its page can be opened. */
    public boolean hasPage() {
        return Kind.of(matters).isPresent();
    }

    /**
     * Where this officer urges it: what was asked for and is owed to the officer's agency, or to anybody where it is the standing
     * office. Empty where it is nobody's to urge here.
     */
    public String urging(Officer officer) {
        boolean isMine = officer.isStandingOffice() || owedTo.equals(officer.agency());
        return isMine && ASKED_FOR.contains(duty) && !owedBy.equals(officer.agency())
                ? "/matters/requests/%s/do/request.urge?/addressee=%s".formatted(matter, owedBy)
                : "";
    }

    /** Where what it says is prepared from the events; empty where that is not prepared. */
    public String preparing() {
        Matcher quarterly = QUARTERLY.matcher(id);
        return matters.equals("commitments") && quarterly.matches()
                ? "/matters/commitments/%s/quarters/%s?agency=%s"
                        .formatted(matter, quarterly.group(1), quarterly.group(2))
                : "";
    }

    /** By when, or why there is no such time. */
    public String dueVi() {
        if (!pausedUntil.isEmpty()) {
            return "tạm dừng đến " + VietnamTime.of(pausedUntil);
        }
        return dueAt.isEmpty() ? "không có hạn" : VietnamTime.of(dueAt);
    }

    public String urgedAtVi() {
        return VietnamTime.of(urgedAt);
    }

    public String sinceVi() {
        return VietnamTime.of(since);
    }

    /** The degree of urgency, empty for the ordinary one. */
    public String pressing() {
        return urgency.equals("normal") ? "" : urgencyVi;
    }
}
