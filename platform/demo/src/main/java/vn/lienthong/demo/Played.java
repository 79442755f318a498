package vn.lienthong.demo;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Outcome;

/**
 * An act that has been played.
 *
 * @param outcome as the sender found it in its inbox; null if none came in time
 * @param due for each event that must come of it, the agencies that must have it
 * @param took from publishing until everything was where it must be, or until the waiting was given up
 */
record Played(Act act, Way way, @Nullable Outcome outcome, List<SortedSet<AgencyCode>> due, Duration took) {

    /** By which door it came. */
    enum Way {
        KAFKA("Kafka"),
        REST("REST"),
        FORM("biểu mẫu"),
        TABLE("bảng");

        private final String nameVi;

        Way(String nameVi) {
            this.nameVi = nameVi;
        }

        String nameVi() {
            return nameVi;
        }
    }

    /** Whether it became what it must. */
    boolean isAsExpected() {
        return outcome != null && outcome.status() == act.expected();
    }

    /** How long it took, in words. */
    String tookVi() {
        return took.toSeconds() < 1 ? "%d ms".formatted(took.toMillis()) : "%.1f giây".formatted(took.toMillis() / 1e3);
    }

    /** Ids of the events it brought about. */
    List<String> events() {
        return outcome == null ? List.of() : outcome.events();
    }

    /** Key of the matter it began or concerned; null if it was not accepted. */
    @Nullable
    String matter() {
        return outcome == null || outcome.status() != Outcome.Status.ACCEPTED ? null : outcome.subject();
    }
}
