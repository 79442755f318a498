package vn.lienthong.views.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Matter;
import vn.lienthong.registry.calendar.WorkCalendar;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.runtime.question.Parameters;

/**
 * Which matters of one kind are asked for, in which order, and how many.
 *
 * @param fields what fields of each must say: a value, or one of a set of them
 * @param spans days between which something must lie
 * @param sought what is looked for in title and number; null for any
 * @param from where the page before ended, in the usual order; null for the first
 * @param after the same in any other order
 */
record Filters(
        Map<String, Object> fields,
        List<Span> spans,
        @Nullable Sought sought,
        Order order,
        int limit,
        @Nullable Cursor from,
        Order.@Nullable Place after) {
    /** When it began. */
    static final String OPENED = "openedAt";

    /** All of them. */
    static Filters none(int limit) {
        return all(Map.of(), limit, null);
    }

    /** Those of which this is true, in the usual order. */
    static Filters all(Map<String, Object> fields, int limit, @Nullable Cursor from) {
        return new Filters(fields, List.of(), null, Order.USUAL, limit, from, null);
    }

    /** Reads the parameters. @throws vn.lienthong.runtime.web.Refusal with everything that is wrong with them */
    static Filters of(Matter matter, Parameters parameters, CodeLists words) {
        return new Asked(parameters, words).page(matter);
    }

    /** Reads the parameters where there are no pages. @throws vn.lienthong.runtime.web.Refusal likewise */
    static Filters whole(Matter matter, Parameters parameters, CodeLists words) {
        return new Asked(parameters, words).whole(matter);
    }

    /** Reads the parameters of a list that is asked for whole, page by page. */
    static Filters page(Parameters parameters) {
        return Asked.pageOfAll(parameters);
    }

    /** The same page of what is part of this plan or group. */
    Filters serving(String field, String id) {
        return all(Map.of(field, id), limit, from);
    }

    /** The plan or group asked for, by which a list of its own is found: the field; null if none is asked for. */
    @Nullable
    String membership() {
        return Membership.FIELDS.stream()
                .filter(fields::containsKey)
                .findFirst()
                .orElse(null);
    }

    /** What of a matter must be known to say whether it {@link #fit}s. */
    Set<String> asked() {
        Set<String> asked = new HashSet<>(fields.keySet());
        spans.forEach(span -> asked.add(span.field()));
        if (sought != null) {
            asked.addAll(Sought.FIELDS);
        }
        if (asked.remove(Triage.FIELD)) {
            asked.addAll(Triage.FIELDS);
        }
        return asked;
    }

    /** Whether all are asked for. */
    boolean areNone() {
        return fields.isEmpty() && spans.isEmpty() && sought == null;
    }

    /** Nothing that was last done before this can fit, since it began earlier still. */
    Instant nothingBefore() {
        return spans.stream()
                .filter(span -> span.field().equals(OPENED))
                .map(Span::from)
                .filter(Objects::nonNull)
                .findFirst()
                // a day more than that: of two partitions one may be told of a little later
                .map(day -> ((LocalDate) day)
                        .minusDays(1)
                        .atStartOfDay(WorkCalendar.ZONE)
                        .toInstant())
                .orElse(Instant.EPOCH);
    }

    /** Whether a matter is as asked for; what is no text is in no title. */
    boolean fit(Document matter) {
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            Object said = field.getKey().equals(Triage.FIELD) ? Triage.word(matter) : matter.get(field.getKey());
            boolean fits = field.getValue() instanceof Set<?> several
                    ? said != null && several.contains(said)
                    : field.getValue().equals(said);
            if (!fits) {
                return false;
            }
        }
        return spans.stream().allMatch(span -> span.fits(matter)) && (sought == null || sought.fits(matter));
    }
}
