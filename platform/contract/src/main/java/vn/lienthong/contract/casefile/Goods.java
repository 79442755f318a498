package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goods (tang vật) of a case file.
 *
 * @param group commodity group, one lower-case word such as {@code tobacco}
 * @param valueVnd value of the violating goods in đồng, estimated or appraised; not the fine and not the budget revenue
 */
public record Goods(
        @Size(min = 1, max = 500) String description,
        @Pattern(regexp = "^[a-z][a-z_]{1,39}$") String group,
        @Size(max = 100) List<Quantity> quantities,

        @PositiveOrZero @Max(1_000_000_000_000_000L) @Nullable
        Long valueVnd) {}
