package vn.lienthong.views.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.calendar.WorkCalendar;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Words;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.views.watch.Tally.Summary;
import vn.lienthong.views.watch.WatchQueries.Page;

/** The watch over HTTP: what is owed, who is silent, what is about to run out, which cases committees are to see. */
@RestController
@RequestMapping("/api/v1/watch")
class WatchPages {
    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final int DAY = 24;
    static final int QUARTER = 90;
    private static final Words<CaseFileFlag> FLAGS =
            new Words<>("lý do theo dõi", List.of(CaseFileFlag.values()), CaseFileFlag::wire);

    private final WatchQueries queries;
    private final Tallies tallies;
    private final ReceiptTimes receipts;
    private final Receipts each;
    private final Clock clock;

    WatchPages(WatchQueries queries, Tallies tallies, ReceiptTimes receipts, Receipts each, Clock clock) {
        this.queries = queries;
        this.tallies = tallies;
        this.receipts = receipts;
        this.each = each;
        this.clock = clock;
    }

    /** In numbers: how much is owed, and how it stood at {@code at}, when it was counted. */
    @GetMapping("/summary")
    Summary summary(Caller caller, Parameters given) {
        given.orRefuse();
        return tallies.summary(caller.agency());
    }

    /**
     * What is owed, what is due first ahead. {@code agency} owes it, {@code to} is owed it; {@code matter}, {@code state},
     * {@code urgency}, {@code duty} (what is owed, such as {@code receive}), {@code plan}, {@code group}, {@code about} (one matter), {@code dueBefore}, {@code hours} (due within so
     * many from now), {@code unanswered=true} (what an addressee owes until it has answered a request); {@code limit} 1 to
     * 500, {@code cursor} from {@code next} of the page before.
     */
    @GetMapping("/obligations")
    Page obligations(Caller caller, Parameters given) {
        Instant now = clock.instant();
        return queries.obligations(caller.agency(), Asking.of(given, now), now);
    }

    /** What is about to run out in the next {@code hours}, 24 unless told otherwise. */
    @GetMapping("/due")
    Page due(Caller caller, Parameters parameters) {
        int hours = parameters.number("hours", Asking.MOST_HOURS, DAY);
        int limit = parameters.number("limit", MOST, USUAL);
        parameters.orRefuse();
        Instant now = clock.instant();
        return queries.obligations(caller.agency(), Asking.between(now, now.plus(Duration.ofHours(hours)), limit), now);
    }

    /** Which agencies are silent or overdue, with what and since when, and when each was last heard of; counted at {@code at}. */
    @GetMapping("/silence")
    Page silence(Caller caller, Parameters given) {
        given.orRefuse();
        return tallies.silence(caller.agency());
    }

    /** Open cases that are serious, organised, sudden, or span sectors or provinces. */
    @GetMapping("/cases")
    Page cases(Caller caller, Parameters parameters) {
        CaseFileFlag flag = parameters.word("flag", FLAGS);
        int limit = parameters.number("limit", MOST, USUAL);
        parameters.orRefuse();
        return queries.cases(caller.agency(), flag == null ? null : flag.name(), limit, clock.instant());
    }

    /** How long agencies take to confirm the receipt of requests delivered {@code from} a day {@code to} another. */
    @GetMapping("/receipts")
    Page receipts(Caller caller, Parameters parameters) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
        LocalDate from = parameters.day("from", today.minusDays(QUARTER));
        LocalDate to = parameters.day("to", today);
        @Nullable AgencyCode agency = parameters.agency("agency");
        if (to.isBefore(from)) {
            parameters.refuse(ReasonCode.IMPOSSIBLE_DATE, "to", "Ngày cuối phải từ ngày đầu trở đi.");
        }
        parameters.orRefuse();
        return receipts.between(caller.agency(), from, to, agency, now);
    }

    /**
     * The receipts behind a row of {@link #receipts}: of {@code agency} and {@code urgency}, the newest delivery first, each
     * with the request it is of where the caller may see that. {@code limit} 1 to 500, {@code cursor} from {@code next}.
     */
    @GetMapping("/receipts/each")
    Page receiptsEach(Caller caller, Parameters given) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
        return each.of(caller.agency(), ReceiptQuestion.of(given, today), now);
    }
}
