package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Violation;

/**
 * The facts of a case file (vụ việc) as the agency that opened it states them; without names of persons.
 *
 * @param violation a word of the directory, as are the measures, route, goods, units and forces
 * @param fineVnd administrative fine (xử phạt) in đồng
 * @param source web address of the publication the facts were taken from, if they are public
 * @param other what is meant where the violation, a measure, the route or a supporting force is {@code other}; owed then
 * @param attachments files that show them
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
        String source,

        @Size(min = 1, max = 500) @Nullable String other,
        @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments) {

    /** Facts that no files come with. */
    public CaseFacts(
            String title,
            @Nullable String summary,
            Detection detection,
            Goods goods,
            Violation violation,
            List<Measure> measures,
            @Nullable Long fineVnd,
            @Nullable String source,
            @Nullable String other) {
        this(title, summary, detection, goods, violation, measures, fineVnd, source, other, null);
    }

    /** Facts for which the lists have a word. */
    public CaseFacts(
            String title,
            @Nullable String summary,
            Detection detection,
            Goods goods,
            Violation violation,
            List<Measure> measures,
            @Nullable Long fineVnd,
            @Nullable String source) {
        this(title, summary, detection, goods, violation, measures, fineVnd, source, null);
    }

    /** As it stands for whom these are withheld. */
    public CaseFacts without(Set<CaseFileField> fields) {
        if (fields.isEmpty()) {
            return this;
        }
        boolean measured = !fields.contains(CaseFileField.MEASURES);
        boolean explained = measured && !fields.contains(CaseFileField.FINDER);
        return new CaseFacts(
                title,
                fields.contains(CaseFileField.SUMMARY) ? null : summary,
                detection.without(fields),
                goods.without(fields),
                violation,
                measured ? measures : List.of(),
                fields.contains(CaseFileField.FINE) ? null : fineVnd,
                fields.contains(CaseFileField.SOURCE) ? null : source,
                explained ? other : null,
                fields.contains(CaseFileField.ATTACHMENTS) ? null : attachments);
    }

    /** The same, saying by itself of which day's map its province is. @param recorded when it was written down */
    public CaseFacts mapped(LocalDate recorded) {
        return new CaseFacts(
                title,
                summary,
                detection.mapped(recorded),
                goods,
                violation,
                measures,
                fineVnd,
                source,
                other,
                attachments);
    }
}
