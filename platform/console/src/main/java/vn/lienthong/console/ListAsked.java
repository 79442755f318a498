package vn.lienthong.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an officer asks a list of matters for.
 *
 * @param typed by which the page is drawn again and its address made
 * @param codes the same as the register takes it: an agency that was named, by its code
 * @param problems what makes no sense of it, for people
 */
record ListAsked(Kind kind, Map<String, String> typed, Map<String, String> codes, List<String> problems) {

    static final String PROVINCE = "province";

    private static final List<String> EVERYWHERE = List.of(
            "q",
            "open",
            "status",
            "urgency",
            "openedBy",
            "force",
            PROVINCE,
            "openedFrom",
            "openedTo",
            "plan",
            "group",
            "sort",
            "cursor");
    private static final List<String> WHERE_HELD = List.of("holder", "goods", "violation");
    private static final List<String> WHERE_DETECTED = List.of("detectedFrom", "detectedTo");
    /** What is asked for by name: agencies and a province. */
    private static final List<String> NAMED = List.of("openedBy", "holder", PROVINCE);

    private static final String USUAL = "-at";

    /** @param meaning what an agency or a province that was typed means, by the name of the parameter */
    static ListAsked of(Kind kind, Map<String, String> parameters, BiFunction<String, String, Meant> meaning) {
        List<String> taken = new ArrayList<>(EVERYWHERE);
        taken.addAll(kind.isHeld() ? WHERE_HELD : List.of());
        taken.addAll(kind.unled().isEmpty() ? List.of() : List.of("triage"));
        taken.addAll(kind.bulletins().isEmpty() ? List.of() : List.of("bulletin"));
        taken.addAll(kind.streams().isEmpty() ? List.of() : List.of("stream"));
        taken.addAll(kind.hasValue() ? WHERE_DETECTED : List.of());
        Map<String, String> typed = Addresses.given(parameters, taken.toArray(String[]::new));
        Map<String, String> codes = new LinkedHashMap<>(typed);
        List<String> problems = new ArrayList<>();
        for (String named : NAMED) {
            Meant meant = meaning.apply(named, typed.getOrDefault(named, ""));
            codes.put(named, meant.code());
            typed.computeIfPresent(named, (name, before) -> meant.nameVi());
            if (!meant.problemVi().isEmpty()) {
                problems.add(meant.problemVi());
            }
        }
        return new ListAsked(kind, typed, codes, problems);
    }

    /**
     * A name that was typed, understood.
     *
     * @param code empty where it is not understood
     * @param nameVi what the form shows for it
     * @param problemVi why it is not; empty where it is
     */
    record Meant(String code, String nameVi, String problemVi) {

        /** A code, or nothing. */
        static Meant as(String typed) {
            return new Meant(typed, typed, "");
        }
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    /** Where the register answers it, at this place below the kind of matter; empty for the list itself. */
    String path(String below, String... without) {
        Map<String, String> asked = new LinkedHashMap<>(codes);
        asked.keySet().removeAll(List.of(without));
        return Addresses.of("/api/v1/" + kind.word() + below, asked);
    }

    /** As typed; empty where nothing was. */
    public String of(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Whether it asks for less than all. */
    public boolean isNarrowed() {
        return typed.entrySet().stream()
                .anyMatch(each -> !each.getValue().isEmpty()
                        && !each.getKey().equals("sort")
                        && !each.getKey().equals("cursor"));
    }

    /** The page after this one. */
    public String next(String cursor) {
        return address("", Map.of("cursor", cursor));
    }

    /** The same list from its beginning. */
    public String whole() {
        return address("", Map.of("cursor", ""));
    }

    /** The same list as a file. */
    public String file(String end) {
        return address("/export." + end, Map.of("cursor", ""));
    }

    /** The same list by this column: from the greatest, or the soonest; the other way round where it is so already. */
    public String by(String column) {
        String first = column.equals("deadline") ? column : "-" + column;
        String other = column.equals("deadline") ? "-" + column : column;
        return address("", Map.of("cursor", "", "sort", sort().equals(first) ? other : first));
    }

    /** How that column stands to the order, as ARIA says it; null where the list is not in its order. */
    public @Nullable String ordered(String column) {
        return sort().equals(column) ? "ascending" : sort().equals("-" + column) ? "descending" : null;
    }

    private String sort() {
        return of("sort").isEmpty() ? USUAL : of("sort");
    }

    private String address(String below, Map<String, String> changed) {
        Map<String, String> asked = new LinkedHashMap<>(typed);
        asked.putAll(changed);
        return Addresses.of("/matters/" + kind.word() + below, asked);
    }
}
