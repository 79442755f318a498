package vn.lienthong.contract.handling;

import jakarta.validation.constraints.Size;
import java.util.List;
import vn.lienthong.contract.AgencyCode;

/**
 * A field that some of those who receive the rest do not get.
 *
 * @param from the agencies from which it is withheld; as one of them reads it, that agency alone
 */
public record Withheld(
        WithheldField field, @Size(min = 1, max = 50) List<AgencyCode> from) implements Withholding<WithheldField> {
    @Override
    public String fieldVi() {
        return field.nameVi();
    }
}
