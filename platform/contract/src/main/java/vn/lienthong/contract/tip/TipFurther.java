package vn.lienthong.contract.tip;

import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * When what is late goes further up the line, if it is not done before. Fixed when it was told: rules that change later change
 * nothing.
 *
 * @param basis the article, or words that say it is the system's default
 */
public record TipFurther(
        Instant at, @Size(min = 1, max = 300) String basis) {}
