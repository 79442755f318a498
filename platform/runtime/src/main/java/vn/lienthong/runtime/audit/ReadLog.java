package vn.lienthong.runtime.audit;

import java.util.List;
import vn.lienthong.contract.audit.AuditEntry.Read;

/** Where reads are noted. */
@FunctionalInterface
public interface ReadLog {
    /** Begins to keep them. */
    Noting note(List<Read> reads);

    /** Some reads that are being kept. */
    @FunctionalInterface
    interface Noting {
        /** Returns when all are kept. @throws Refusal 503, where that is not certain in time: nothing may be answered then */
        void await();
    }
}
