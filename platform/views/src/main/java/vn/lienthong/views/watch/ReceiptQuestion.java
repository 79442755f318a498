package vn.lienthong.views.watch;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.views.Slice;

/**
 * Which receipts are asked for: those of requests of one urgency that were delivered to one agency on these days, both included.
 *
 * @param page which of them
 */
record ReceiptQuestion(AgencyCode agency, Urgency urgency, LocalDate from, LocalDate to, Slice page) {
    /** Reads the parameters. @throws vn.lienthong.runtime.web.Refusal with everything that is wrong with them */
    static ReceiptQuestion of(Parameters parameters, LocalDate today) {
        AgencyCode agency = required(parameters, "agency", parameters.agency("agency"));
        Urgency urgency = required(parameters, "urgency", parameters.word("urgency", Asking.URGENCIES));
        LocalDate from = parameters.day("from", today.minusDays(WatchPages.QUARTER));
        LocalDate to = parameters.day("to", today);
        Slice page = Slice.of(parameters);
        parameters.orRefuse();
        return new ReceiptQuestion(Objects.requireNonNull(agency), Objects.requireNonNull(urgency), from, to, page);
    }

    private static <T> @Nullable T required(Parameters parameters, String name, @Nullable T value) {
        if (value == null && parameters.text(name).isEmpty()) {
            parameters.refuse(ReasonCode.SCHEMA, name, "Thiếu tham số này.");
        }
        return value;
    }
}
