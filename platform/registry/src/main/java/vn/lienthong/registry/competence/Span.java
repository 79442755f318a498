package vn.lienthong.registry.competence;

import java.time.LocalDate;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.Period;

/** A period as numbers of days, read once: the dates of a period are texts. */
record Span(long from, long to) {
    static final Span EVER = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

    static Span of(Period period) {
        PartialDate from = period.from();
        LocalDate to = period.to();
        return new Span(
                from == null ? EVER.from : from.earliest().toEpochDay(), to == null ? EVER.to : to.toEpochDay());
    }

    boolean contains(long day) {
        return from <= day && day <= to;
    }

    boolean overlaps(Span other) {
        return from <= other.to && other.from <= to;
    }
}
