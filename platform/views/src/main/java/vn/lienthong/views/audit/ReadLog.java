package vn.lienthong.views.audit;

import java.util.List;
import vn.lienthong.contract.audit.AuditEntry.Read;

/** Where reads are noted. */
@FunctionalInterface
interface ReadLog {
    /** Returns when all are kept. @throws Refusal 503, where that is not certain in time: nothing may be answered then */
    void note(List<Read> reads);
}
