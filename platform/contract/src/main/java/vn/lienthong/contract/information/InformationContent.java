package vn.lienthong.contract.information;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.handling.Withholding;

/**
 * What is shared: title, text, picture and grade, or a {@code stub} of what is too secret, and then a title alone beside it. What is
 * withheld from a reader is missing in what it reads.
 *
 * @param reliability how reliable the provider holds its source
 * @param credibility how credible the provider holds the information
 * @param attachments files that it comes with
 * @param type which of the kinds of Quyết định 25/2017/QĐ-UBND (Sóc Trăng), Điều 5 khoản 2; null where the provider does not say
 * @param period the time that it speaks of
 * @param links matters that rest on it
 */
public record InformationContent(
        @Size(min = 1, max = 200) String title,
        @Size(min = 1, max = 50_000) @Nullable String text,
        @Nullable Picture picture,
        @Nullable Reliability reliability,
        @Nullable Credibility credibility,
        @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments,
        @Nullable InformationType type,
        @Nullable Covered period,
        @Nullable InformationLinks links,
        @Nullable Stub stub) {

    /** What stands in place of a text that is withheld, where the provider gave no other. */
    public static final String WITHHELD = Withholding.IN_ITS_PLACE;

    /** Information without files. */
    public InformationContent(
            String title, String text, Picture picture, Reliability reliability, Credibility credibility) {
        this(title, text, picture, reliability, credibility, null);
    }

    /** Without what sorts it. */
    public InformationContent(
            String title,
            String text,
            Picture picture,
            Reliability reliability,
            Credibility credibility,
            @Nullable List<Attachment> attachments) {
        this(title, text, picture, reliability, credibility, attachments, null, null, null, null);
    }

    /** As one of those who receive it under these conditions may read it. */
    public InformationContent seenBy(AgencyCode reader, Conditions conditions) {
        Set<WithheldField> withheld = conditions.withheldFrom(reader);
        if (withheld.isEmpty()) {
            return this;
        }
        boolean graded = !withheld.contains(WithheldField.SOURCE_GRADE);
        return new InformationContent(
                title,
                text != null && withheld.contains(WithheldField.TEXT) ? inPlaceOfTheText(conditions) : text,
                picture == null ? null : picture.without(withheld),
                graded ? reliability : null,
                graded ? credibility : null,
                withheld.contains(WithheldField.ATTACHMENTS) && attachments != null ? List.of() : attachments,
                type,
                withheld.contains(WithheldField.PERIOD) ? null : period,
                withheld.contains(WithheldField.LINKS) ? null : links,
                stub);
    }

    private static String inPlaceOfTheText(Conditions conditions) {
        return conditions.sanitised() == null ? WITHHELD : conditions.sanitised();
    }

    /** Whether one reads nothing in it but its title and that the rest is withheld. */
    public boolean saysNothing() {
        return (text == null || text.equals(WITHHELD))
                && (picture == null || picture.saysNothing())
                && (attachments == null || attachments.isEmpty())
                && stub == null;
    }
}
