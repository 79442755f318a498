package vn.lienthong.views.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.wording.Worded;
import vn.lienthong.contract.wording.Wording;

/**
 * Where a matter stands, for people to read.
 *
 * @param number by which people call the matter; null if it has none yet
 * @param stateVi the state in Vietnamese, such as "Đang thực hiện"
 * @param past what happened, oldest first
 * @param next what may or must be done now to bring it on, what is due first ahead; empty if nothing is left to do
 * @param allowed the steps that the rules allow now as far as the matter alone tells, those of {@code next} among them: an agency above
 *     one that takes part may do more; null where the rules do not say
 */
public record Explanation(
        @Nullable String number,
        String stateVi,
        List<Step> past,
        List<Next> next,
        @Nullable List<Allowed> allowed) {
    private static final Comparator<Next> FIRST_DUE_AHEAD =
            Comparator.comparing(Next::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

    /** What is next may come in any order. */
    public Explanation {
        next = next.stream().sorted(FIRST_DUE_AHEAD).toList();
    }

    /** As events alone tell it, whose envelopes name number and officers. */
    public Explanation(String stateVi, List<Step> past, List<Next> next) {
        this(null, stateVi, past, next, null);
    }

    /** The same with every step that is allowed. */
    Explanation allowing(@Nullable List<Allowed> steps) {
        return new Explanation(number, stateVi, past, next, steps);
    }

    /**
     * The same of the matter of this number, where these officers acted.
     *
     * @param officers for each event, oldest first; null where none is named
     */
    Explanation named(@Nullable String given, List<@Nullable String> officers) {
        List<Step> named = new ArrayList<>(past);
        for (int step = 0; step < past.size() && past.size() == officers.size(); step++) {
            named.set(step, past.get(step).actedBy(officers.get(step)));
        }
        return new Explanation(given, stateVi, List.copyOf(named), next, allowed);
    }

    /** The same with what it rests on as people cite it. */
    Explanation cited(UnaryOperator<String> citing) {
        return new Explanation(
                number,
                stateVi,
                past.stream().map(step -> step.cited(citing)).toList(),
                next.stream().map(step -> step.cited(citing)).toList(),
                allowed);
    }

    /**
     * What happened.
     *
     * @param by the agency that did it; null if none did: time brought it about, or the platform noticed it
     * @param byVi what it is called, and the officer who acted for it if one is named; that it was the system if no agency did it
     * @param basis what it rests on, null if nothing is named
     * @param officer the officer, null if none is named
     */
    public record Step(
            Instant at,
            @Nullable AgencyCode by,
            String byVi,
            String whatVi,
            @Nullable String basis,
            @Nullable String officer) {
        /** Without an officer. */
        public Step(Instant at, @Nullable AgencyCode by, String byVi, String whatVi, @Nullable String basis) {
            this(at, by, byVi, whatVi, basis, null);
        }

        private Step cited(UnaryOperator<String> citing) {
            return basis == null ? this : new Step(at, by, byVi, whatVi, citing.apply(basis), officer);
        }

        private Step actedBy(@Nullable String who) {
            return by == null || who == null ? this : new Step(at, by, byVi + ", " + who, whatVi, basis, who);
        }

        /** In the words that people read of it everywhere. */
        public static Step of(MatterEvent event, Wording wording, @Nullable String basis) {
            Worded worded = wording.of(event);
            return new Step(event.at(), worded.by(), worded.actor(), worded.sentence(), basis);
        }
    }

    /**
     * A step that is allowed.
     *
     * @param command type of the command that takes it, such as {@code vn.lienthong.request.withdraw.v1}
     * @param whatVi what the command is called
     */
    public record Allowed(AgencyCode turn, String command, String whatVi) {}

    /**
     * Whose turn it is to do what.
     *
     * @param command type of the command that does it, such as {@code vn.lienthong.request.accept.v1}; null if time does, or
     *     no command yet
     * @param dueAt by when; null if nothing sets a limit
     * @param owed whether it must be done, or only may be
     * @param basis the clause that says so, null if none is named
     */
    public record Next(
            AgencyCode turn,
            String whatVi,
            @Nullable String command,
            @Nullable Instant dueAt,
            boolean owed,
            @Nullable String basis) {
        private Next cited(UnaryOperator<String> citing) {
            return basis == null ? this : new Next(turn, whatVi, command, dueAt, owed, citing.apply(basis));
        }

        /** What must be done, by that kind of command. */
        public static Next owed(
                AgencyCode turn, String whatVi, Class<?> command, @Nullable Instant dueAt, @Nullable String basis) {
            return new Next(turn, whatVi, MessageTypes.ofPayload(command).name(), dueAt, true, basis);
        }

        /** What may be done, by that kind of command. */
        public static Next may(AgencyCode turn, String whatVi, Class<?> command, @Nullable String basis) {
            return new Next(turn, whatVi, MessageTypes.ofPayload(command).name(), null, false, basis);
        }
    }
}
