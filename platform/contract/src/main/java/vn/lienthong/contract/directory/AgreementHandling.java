package vn.lienthong.contract.directory;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.handling.Onward;

/**
 * What the parties ask of each other for all information that they share between them, where whoever shares it says nothing itself. What is
 * null is left open, as in {@link Conditions}.
 *
 * @param clauses ids of clauses.csv, or articles of the agreement, that say so
 */
public record AgreementHandling(
        @Size(min = 1, max = 500) @Nullable String purpose,
        @Nullable Onward onward,
        @Nullable EvidenceUse evidence,
        @Nullable Boolean recipientsKnown,
        @NotEmpty List<String> clauses) {
    public AgreementHandling {
        clauses = List.copyOf(clauses);
    }

    /** As the conditions of one piece of information. @param agreement code of the agreement that says so */
    public Conditions conditions(String agreement) {
        return new Conditions(
                purpose,
                onward,
                onward == Onward.AGREEMENT ? agreement : null,
                evidence,
                null,
                recipientsKnown,
                null,
                null);
    }
}
