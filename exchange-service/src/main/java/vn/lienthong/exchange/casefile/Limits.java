package vn.lienthong.exchange.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.deadline.TimeLimits;

/** By when something is owed on a case file. */
record Limits(Directory directory) {
    /** Limits are counted from 1 January 2014 on: the working calendar begins there. */
    static final Instant EARLIEST = Instant.parse("2013-12-31T17:00:00Z");

    private static final String ANSWERING = "TRANSFER-ANSWER";
    private static final String DECIDING = "COMPETENCE-DECIDE";
    private static final String OPINIONS = "HANDLING-OPINION";
    private static final String NOTIFYING = "SUDDEN-NOTIFY";
    private static final String SENDING = "TRANSFER-SEND";
    private static final String HANDLING = "TRANSFER-HANDLE";

    /** By when the giver had to send the file. */
    TimeLimit sending(TransferKind kind, Instant since) {
        return limit(kind.sending(), since, since, SENDING);
    }

    /** By when the receiver accepts or returns it. */
    TimeLimit answering(Instant now) {
        return limit(ANSWERING, now, now, ANSWERING);
    }

    /** By when the new holder handles it; null where no rule is recorded for that kind. */
    @Nullable
    TimeLimit handling(TransferKind kind, Instant since, Instant now) {
        String rule = kind.handling();
        // the ten days of Điều 66 run from the record of the violation, the others from the receipt of the file
        Instant start = kind == TransferKind.ADMINISTRATIVE ? since : now;
        return rule == null ? null : limit(rule, start, now, HANDLING);
    }

    /** By when the common superior decides. */
    TimeLimit deciding(Instant now) {
        return limit(DECIDING, now, now, DECIDING);
    }

    /** By when the competent agencies are told of what is sudden. */
    TimeLimit notifying(Instant now) {
        return limit(NOTIFYING, now, now, NOTIFYING);
    }

    /** By when partners agree or dissent. */
    TimeLimit opinions(Instant now) {
        return limit(OPINIONS, now, now, OPINIONS);
    }

    /** By when who becomes a partner now does; null while no opinion is asked for. */
    @Nullable
    TimeLimit opinions(Handled handled, Instant now) {
        return handled.awaitsOpinions() ? opinions(now) : null;
    }

    private TimeLimit limit(String id, Instant start, Instant begins, String otherwise) {
        return new TimeLimits(directory).of(id, start, begins, otherwise);
    }
}
