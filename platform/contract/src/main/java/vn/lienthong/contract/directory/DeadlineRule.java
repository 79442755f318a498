package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.PartialDate;

/**
 * A time limit that the law sets, during the period in which it is in force; the shape is our own.
 *
 * @param id stable, such as {@code CPC147-BASE}; the same through all its periods
 * @param trigger id of what starts the clock, such as {@code crime-report.received}
 * @param nameVi what must be done in that time, in Vietnamese
 * @param extension null unless it extends another rule
 * @param maxTotal what the limit and its extensions may come to in all, counted from the start; null if not limited
 * @param legalBasis the article it rests on, or {@link #OWN}
 * @param note what is uncertain or to be known beside it, in Vietnamese
 */
public record DeadlineRule(
        String id,
        String trigger,
        String nameVi,
        DeadlineLimit limit,
        @Nullable DeadlineExtension extension,
        @Nullable DeadlineLimit maxTotal,
        String legalBasis,
        @Nullable String note,
        Period period,
        Provenance provenance)
        implements Keyed {
    /** What stands in place of an article where no regulation states a number and the system sets one. */
    public static final String OWN = "Mặc định của hệ thống";

    /** Whether the number is the system's own, not that of a regulation. */
    @JsonIgnore
    public boolean isOwn() {
        return legalBasis.equals(OWN);
    }

    /** Unique for (rule, period). */
    @Override
    @JsonIgnore
    public String key() {
        PartialDate from = period.from();
        return "deadline/%s@%s".formatted(id, from == null ? "" : from);
    }

    /** Whether it extends that rule. */
    public boolean extendsRule(String rule) {
        return extension != null && extension.of().equals(rule);
    }
}
