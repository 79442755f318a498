package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** So many units of an item, such as 15,000 bao of cigarettes; the unit is the word used in the report. */
public record Quantity(
        @PositiveOrZero @DecimalMax("1000000000000") BigDecimal value,
        @Size(min = 1, max = 40) String unit,
        @Size(min = 1, max = 300) String item) {}
