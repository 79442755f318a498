package vn.lienthong.contract.casefile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Withholding;

/**
 * What of the facts of a case file one of those who may see it gets.
 *
 * @param fields those it does not get
 * @param withheld what it may know of what is withheld; null for nothing
 */
record Version(Set<CaseFileField> fields, @Nullable List<CaseFileWithheld> withheld) {
    static Version of(@Nullable List<CaseFileWithheld> withheld, AgencyCode reader) {
        return new Version(
                Withholding.from(reader, withheld, CaseFileField.class),
                Withholding.knownTo(reader, withheld, CaseFileWithheld::new));
    }

    boolean isWhole() {
        return fields.isEmpty();
    }

    CaseFacts of(CaseFacts facts) {
        return facts.without(fields);
    }

    /** From which tip it was opened tells where it is known from. */
    boolean tellsSource() {
        return !fields.contains(CaseFileField.SOURCE);
    }

    /** Who is competent rests on the measures as well, and would betray them. */
    boolean tellsMeasures() {
        return !fields.contains(CaseFileField.MEASURES);
    }
}
