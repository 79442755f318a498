package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A measure taken or a turn the case has taken, as reported so far. */
public enum Measure {
    VIOLATION_RECORD,
    HELD,
    SEALED,
    UNDER_INVESTIGATION,
    PROPOSED_FINE,
    FINED,
    CONFISCATED,
    DESTROYED,
    TRANSFERRED,
    CRIMINAL_CASE,
    PROSECUTED,
    SUBJECT_FLED;

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
