package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the receiver found one line of the inventory.
 *
 * @param number of the line
 * @param quantity as counted, in the unit of the line, with at most three decimals
 * @param sha256 of the file as received
 */
public record FoundItem(
        @Min(1) @Max(100_000) int number,
        Condition condition,

        @PositiveOrZero @DecimalMax("1000000000000") @Nullable
        BigDecimal quantity,

        @Nullable Sha256 sha256,
        @Size(min = 1, max = 1000) @Nullable String remark) {}
