package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when something is owed. Fixed when the duty begins: rules that change later change nothing.
 *
 * @param rule id of the deadline rule of the directory; null for a default of the system, where the law sets no number
 * @param basis the article, or words that say it is the system's default
 * @param warnAt when the agency is warned, before {@code dueAt}
 */
public record TimeLimit(
        @Size(max = 60) @Nullable String rule,
        @Size(min = 1, max = 300) String basis,
        Instant warnAt,
        Instant dueAt) {}
