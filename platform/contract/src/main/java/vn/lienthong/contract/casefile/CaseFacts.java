package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Violation;

/**
 * The facts of a case file (vụ việc) as the agency that opened it states them; without names of persons.
 *
 * @param fineVnd administrative fine (xử phạt) in đồng
 * @param source web address of the publication the facts were taken from, if they are public
 */
public record CaseFacts(
        @Size(min = 1, max = 200) String title,
        @Size(max = 10_000) @Nullable String summary,
        Detection detection,
        Goods goods,
        Violation violation,
        @Size(max = 20) List<Measure> measures,

        @PositiveOrZero @Max(1_000_000_000_000_000L) @Nullable
        Long fineVnd,

        @Size(max = 1000) @Pattern(regexp = "^https?://[^\\s]+$") @Nullable
        String source) {

    /** The same, saying by itself of which day's map its province is. @param recorded when it was written down */
    public CaseFacts mapped(LocalDate recorded) {
        return new CaseFacts(title, summary, detection.mapped(recorded), goods, violation, measures, fineVnd, source);
    }
}
