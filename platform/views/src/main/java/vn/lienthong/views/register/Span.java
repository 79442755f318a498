package vn.lienthong.views.register;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.registry.calendar.Counting;

/**
 * Days between which something on a matter lies, both included; of a day that is known only as its month or year, whether it
 * may lie there.
 *
 * @param field a moment, or a day as well as it is known
 * @param from null for any
 * @param to null for any
 */
record Span(
        String field, @Nullable LocalDate from, @Nullable LocalDate to) {
    /** Which is never the case of a matter that does not say it. */
    boolean fits(Document matter) {
        String said = matter.getString(field);
        if (said == null) {
            return false;
        }
        boolean moment = said.contains("T");
        LocalDate first = moment ? Counting.day(Instant.parse(said)) : PartialDate.earliest(said);
        LocalDate last = moment ? first : new PartialDate(said).latest();
        return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
    }
}
