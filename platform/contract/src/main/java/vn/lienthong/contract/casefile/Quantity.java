package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.ListedIn;

/** So many units of an item, such as 15,000 bao of cigarettes; for the unit {@code other} the item says which. */
public record Quantity(
        @PositiveOrZero @DecimalMax("1000000000000") BigDecimal value,
        @ListedIn(CodeList.UNIT) @Size(min = 1, max = 40) String unit,
        @Size(min = 1, max = 300) String item) {}
