package vn.lienthong.registry.agreement;

import java.util.List;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.outcome.Reason;

/** What came of an action on an agreement: the agreement as it now is, or every reason why nothing changed. */
public sealed interface AgreementStep {

    /** @param agreement as it now is */
    record Changed(Agreement agreement) implements AgreementStep {}

    /** @param reasons at least one, in Vietnamese */
    record Refused(List<Reason> reasons) implements AgreementStep {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
