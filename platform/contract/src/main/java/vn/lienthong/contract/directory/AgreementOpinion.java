package vn.lienthong.contract.directory;

import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * A comment or a consent, on one revision of the text.
 *
 * @param revision the revision it was given to; a consent to an older one no longer counts
 * @param text null for a consent without words
 */
public record AgreementOpinion(
        AgreementOpinionKind kind,
        AgencyCode by,
        Instant at,
        @Positive int revision,
        @Nullable String text) {}
