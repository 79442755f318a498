package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Attachment;

/**
 * What an agency gave to a joint case; it has the credit for it.
 *
 * @param attachments files that it gave, or that show what it gave
 */
public record Contribution(
        ContributionKind kind,
        @Size(min = 1, max = 2000) String what,
        @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments) {

    /** One without files. */
    public Contribution(ContributionKind kind, String what) {
        this(kind, what, null);
    }
}
