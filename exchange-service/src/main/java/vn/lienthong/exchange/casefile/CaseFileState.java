package vn.lienthong.exchange.casefile;

import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFacts;

/** What has become of a case file. */
sealed interface CaseFileState {
    /** It has not been opened. */
    record Unopened() implements CaseFileState {}

    /** It is being dealt with by its holder. */
    record Open(AgencyCode holder, CaseFacts facts, Set<AgencyCode> audience) implements CaseFileState {}

    /** It has been dealt with. */
    record Closed(Open last) implements CaseFileState {}
}
