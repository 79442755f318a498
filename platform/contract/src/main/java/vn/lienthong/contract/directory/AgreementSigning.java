package vn.lienthong.contract.directory;

import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Where an agreement was signed, and before whom (clauses.csv S0-01, S0-29).
 *
 * @param witnesses the bodies that witnessed it, by name; empty if none did
 */
public record AgreementSigning(
        @Size(min = 1, max = 200) String place,
        @Size(max = 50) List<@Size(min = 1, max = 300) String> witnesses) {
    public AgreementSigning {
        witnesses = List.copyOf(witnesses);
    }
}
