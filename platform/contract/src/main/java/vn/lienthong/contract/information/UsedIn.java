package vn.lienthong.contract.information;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.request.RequestId;

/** What rests on a piece of information: a case file, a request or a plan, one of them. */
public record UsedIn(
        @Nullable CaseFileId caseFile,
        @Nullable RequestId request,
        @Nullable PlanId plan) {
    /** That case file. */
    public static UsedIn of(CaseFileId caseFile) {
        return new UsedIn(caseFile, null, null);
    }

    /** All that are named; as the rules have it, one. */
    public Stream<MatterId> named() {
        return Stream.<@Nullable MatterId>of(caseFile, request, plan)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
