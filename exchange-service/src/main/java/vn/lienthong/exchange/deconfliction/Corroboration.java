package vn.lienthong.exchange.deconfliction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SourcesAsked;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SourcesFound;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.SourcesCounted;
import vn.lienthong.contract.text.Days;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Alone;
import vn.lienthong.registry.calendar.Counting;

/**
 * What an agency was told of how many independent sources there are besides itself. It is counted when a month is over, for a month that
 * goes on would tell when another came.
 *
 * @param next when it is counted next
 * @param through the last day of the month for which it was counted; null before the first
 * @param atLeast how many, in whole blocks; 0 for fewer than one
 */
record Corroboration(Instant next, @Nullable LocalDate through, int atLeast) {
    /** Not counted yet. */
    static Corroboration from(Instant at) {
        return new Corroboration(nextMonth(at), null, 0);
    }

    static Corroboration asked(SourcesAsked asked) {
        return new Corroboration(nextMonth(asked.at()), asked.through(), 0);
    }

    Corroboration found(SourcesFound found) {
        return new Corroboration(next, through, found.atLeast());
    }

    /** Whether more are counted for that month than it was told. */
    boolean isNews(SourcesCounted counted) {
        return counted.through().equals(through) && counted.atLeast() > atLeast;
    }

    /** The month before this moment is over. */
    static SourcesAsked ask(Alone own, Instant now) {
        return new SourcesAsked(
                own.id(), own.by(), now, Counting.day(now).withDayOfMonth(1).minusDays(1));
    }

    /** What follows how an interest stands; empty before it was counted. */
    String inWords() {
        if (through == null) {
            return "";
        }
        String day = Days.inWords(through);
        return atLeast == 0
                ? "; đến hết %s chưa đủ %d nguồn độc lập khác để nêu số".formatted(day, SourcesFound.BLOCK)
                : "; ít nhất %d nguồn độc lập khác đến hết %s".formatted(atLeast, day);
    }

    private static Instant nextMonth(Instant at) {
        LocalDate first = Counting.day(at).withDayOfMonth(1).plusMonths(1);
        return Counting.lastSecond(first.minusDays(1)).plusSeconds(1);
    }
}
