package vn.lienthong.contract.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * One provision of an agreement, in our own words.
 *
 * @param article where it stands, such as {@code Điều 5 khoản 2 điểm a} or {@code ¶3}
 * @param clauses ids in clauses.csv, such as {@code S0-03}; at least one
 */
public record AgreementClause(
        @NotBlank String article,
        AgreementHeading heading,
        @NotBlank String summaryVi,
        @NotEmpty List<String> clauses) {
    public AgreementClause {
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("%s cites no clause".formatted(article));
        }
    }
}
