package vn.lienthong.exchange.group;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.task.Limits;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;

/** By when something is owed on a group: as proposer and decision state it, else by the rules of the directory. */
record GroupLimits(Directory directory) {
    private static final String DECISION = "GROUP-DECISION";
    private static final String FIGURES = "GROUP-FIGURES";

    /** By when a proposal is decided on. @param asked as the proposer asks; null if it does not */
    Deadline decision(Instant now, @Nullable Instant asked) {
        return asked == null ? Limits.byRule(directory, DECISION, now, now) : Limits.deadline(now, asked, false);
    }

    /** When a group ends by itself: with the last day of its period. */
    static Deadline end(Instant now, GroupCharter charter) {
        return Limits.deadline(now, Counting.lastSecond(charter.period().to()), false);
    }

    /** By when the head reports the figures of a group that ends with its period. */
    Deadline figures(Instant now, GroupCharter charter) {
        Instant end = Counting.lastSecond(charter.period().to());
        return figures(charter, end, end.isAfter(now) ? end : now);
    }

    /** The same of a group that is ended now. */
    Deadline figuresOfNow(Instant now, GroupCharter charter) {
        return figures(charter, now, now);
    }

    private Deadline figures(GroupCharter charter, Instant end, Instant from) {
        LocalDate stated = charter.figuresBy();
        return stated == null
                ? Limits.byRule(directory, FIGURES, end, from)
                : Limits.deadline(from, Counting.lastSecond(stated), false);
    }
}
