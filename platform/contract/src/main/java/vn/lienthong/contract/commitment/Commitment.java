package vn.lienthong.contract.commitment;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.AgreementCadence;

/**
 * What one agency owes under an agreement, once. Fixed when it begins: terms that change later change nothing of it.
 *
 * @param key what tells it from the others of the agreement, such as {@code report-3/2026-11/DMSD}: the kind, the number of the
 *     term in its list from 1, the round or the call, and who owes it
 * @param what what the agreement says is to be done, in Vietnamese
 * @param by who owes it
 * @param to to whom, in the order of the parties; of a meeting those that attend
 * @param round for which round of its cadence, such as {@code 2026-11}, {@code 2026-Q4}, {@code 2026-H2}, {@code 2026}; null
 *     where it was called for
 * @param basis the provision, such as {@code QCPH-VPTT389-QLTT-2020, ¶9 (S0-17)}
 * @param byDefault whether the day is the system's own, since the agreement names none
 * @param warnAt when {@code by} is warned, before {@code dueAt}
 */
public record Commitment(
        @Pattern(regexp = Commitment.KEY) String key,
        CommitmentKind kind,
        AgreementCadence cadence,
        String what,
        AgencyCode by,
        List<AgencyCode> to,
        @Nullable String round,
        String basis,
        boolean byDefault,
        Instant warnAt,
        Instant dueAt) {
    /** The shape of a key, as a regular expression. */
    public static final String KEY = "^(report|meeting|release|share)-[0-9]{1,3}/[0-9A-Za-z-]{1,20}/[A-Z0-9-]{2,40}$";

    public Commitment {
        to = List.copyOf(to);
    }

    /** The term that it is owed by, such as {@code report-3}. */
    public String term() {
        return key.substring(0, key.indexOf('/'));
    }
}
