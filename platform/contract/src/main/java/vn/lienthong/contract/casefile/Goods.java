package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.ListedIn;
import vn.lienthong.contract.handling.Withholding;

/**
 * The goods (tang vật) of a case file.
 *
 * @param group commodity group, such as {@code tobacco}; for {@code other} the description says which
 * @param valueVnd value of the violating goods in đồng, estimated or appraised; not the fine and not the budget revenue
 */
public record Goods(
        @Size(min = 1, max = 500) String description,
        @ListedIn(CodeList.GOODS) String group,
        @Size(max = 100) List<Quantity> quantities,

        @PositiveOrZero @Max(1_000_000_000_000_000L) @Nullable
        Long valueVnd) {

    /** The same without these. */
    Goods without(Set<CaseFileField> fields) {
        boolean described = !fields.contains(CaseFileField.GOODS);
        return new Goods(
                described ? description : Withholding.IN_ITS_PLACE,
                group,
                described ? quantities : List.of(),
                fields.contains(CaseFileField.VALUE) ? null : valueVnd);
    }
}
