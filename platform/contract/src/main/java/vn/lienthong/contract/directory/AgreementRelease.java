package vn.lienthong.contract.directory;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Who must agree before something is given to the press or published (Quy chế phối hợp 2020, ¶10; clauses.csv S0-22, S0-23).
 *
 * @param whatVi what is released
 * @param agreedBy ids of the parties that must all agree
 */
public record AgreementRelease(String whatVi, @NotEmpty List<String> agreedBy, List<String> clauses) {
    public AgreementRelease {
        agreedBy = List.copyOf(agreedBy);
        clauses = List.copyOf(clauses);
        if (agreedBy.isEmpty()) {
            throw new IllegalArgumentException("a release that nobody agrees to");
        }
    }
}
