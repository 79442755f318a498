package vn.lienthong.contract.information;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is shared.
 *
 * @param reliability how reliable the provider holds its source, A (always) to F (cannot be judged)
 * @param credibility how credible the provider holds the information, 1 (confirmed) to 6 (cannot be judged)
 */
public record InformationContent(
        @Size(min = 1, max = 200) String title,
        @Size(min = 1, max = 50_000) String text,
        Picture picture,
        @Pattern(regexp = "^[A-F]$") String reliability,
        @Pattern(regexp = "^[1-6]$") String credibility) {}
