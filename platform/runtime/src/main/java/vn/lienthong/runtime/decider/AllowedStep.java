package vn.lienthong.runtime.decider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/**
 * What may be done now.
 *
 * @param by who may do it
 * @param whatVi what it is, in Vietnamese
 * @param type the type of the command that does it
 */
public record AllowedStep(AgencyCode by, String whatVi, String type) {
    /** More agencies than a person compares are counted. */
    private static final int MOST_AGENCIES = 4;

    /** The step that this kind of command takes. */
    public static AllowedStep of(AgencyCode by, Class<? extends AgencyCommand> command) {
        MessageType type = MessageTypes.ofPayload(command);
        return new AllowedStep(by, type.nameVi(), type.name());
    }

    /** The steps that these kinds of command take. */
    @SafeVarargs
    public static List<AllowedStep> of(
            AgencyCode by, Class<? extends AgencyCommand> first, Class<? extends AgencyCommand>... others) {
        List<AllowedStep> steps = new ArrayList<>(List.of(of(by, first)));
        for (Class<? extends AgencyCommand> other : others) {
            steps.add(of(by, other));
        }
        return steps;
    }

    /** The reasons, of which that against the step itself says what may be done instead. */
    static List<Reason> told(List<Reason> reasons, List<AllowedStep> allowed, AgencyCode asker) {
        List<Reason> told = new ArrayList<>(reasons);
        for (int index = 0; index < told.size(); index++) {
            Reason reason = told.get(index);
            if (reason.code() == ReasonCode.ILLEGAL_TRANSITION && reason.pointer() == null) {
                String detail = reason.detail() + " " + sentence(allowed, asker);
                told.set(index, new Reason(reason.code(), null, detail, reason.basis()));
                break;
            }
        }
        return told;
    }

    private static String sentence(List<AllowedStep> allowed, AgencyCode asker) {
        if (allowed.isEmpty()) {
            return "Không còn bước nào được phép.";
        }
        Map<AgencyCode, Set<String>> byAgency = new LinkedHashMap<>();
        allowed.stream()
                .filter(step -> step.by().equals(asker))
                .forEach(step -> byAgency.computeIfAbsent(step.by(), none -> new LinkedHashSet<>())
                        .add(step.words()));
        allowed.forEach(step -> byAgency.computeIfAbsent(step.by(), none -> new LinkedHashSet<>())
                .add(step.words()));
        String steps = byAgency.entrySet().stream()
                .limit(MOST_AGENCIES)
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
        int more = byAgency.size() - MOST_AGENCIES;
        return "Được phép lúc này: " + steps + (more > 0 ? "; và " + more + " cơ quan khác." : ".");
    }

    private String words() {
        return whatVi + " (" + type + ")";
    }
}
