package vn.lienthong.contract.request;

import jakarta.validation.constraints.Size;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Withholding;

/**
 * A field of a request that some of those who see the rest do not get.
 *
 * @param from the agencies from which it is withheld; as one of them reads it, that agency alone
 */
public record RequestWithheld(
        RequestField field, @Size(min = 1, max = 50) List<AgencyCode> from) implements Withholding<RequestField> {
    @Override
    public String fieldVi() {
        return field.nameVi();
    }
}
