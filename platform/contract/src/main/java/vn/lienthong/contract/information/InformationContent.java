package vn.lienthong.contract.information;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Attachment;

/**
 * What is shared.
 *
 * @param reliability how reliable the provider holds its source
 * @param credibility how credible the provider holds the information
 * @param attachments files that it comes with
 */
public record InformationContent(
        @Size(min = 1, max = 200) String title,
        @Size(min = 1, max = 50_000) String text,
        Picture picture,
        Reliability reliability,
        Credibility credibility,
        @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments) {

    /** Information without files. */
    public InformationContent(
            String title, String text, Picture picture, Reliability reliability, Credibility credibility) {
        this(title, text, picture, reliability, credibility, null);
    }
}
