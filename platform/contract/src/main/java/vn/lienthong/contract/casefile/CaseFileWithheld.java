package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Withholding;

/**
 * A field of the facts of a case file that some of those who see the rest do not get.
 *
 * @param from the agencies from which it is withheld; as one of them reads it, that agency alone
 */
public record CaseFileWithheld(
        CaseFileField field, @Size(min = 1, max = 50) List<AgencyCode> from) implements Withholding<CaseFileField> {
    @Override
    public String fieldVi() {
        return field.nameVi();
    }
}
