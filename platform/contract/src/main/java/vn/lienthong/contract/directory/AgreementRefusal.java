package vn.lienthong.contract.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.request.RefusalGround;

/**
 * A ground on which a request under the agreement may be refused.
 *
 * @param provenance null if it rests on the source of the whole agreement
 */
public record AgreementRefusal(
        RefusalGround ground,
        String noteVi,
        List<String> clauses,
        @Nullable Provenance provenance) {
    public AgreementRefusal {
        clauses = List.copyOf(clauses);
    }
}
