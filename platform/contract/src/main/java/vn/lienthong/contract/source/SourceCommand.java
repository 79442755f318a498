package vn.lienthong.contract.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.request.RequestId;

/** One of those that answer for a matter has looked it through, since information that it rests on was corrected or taken back. */
public sealed interface SourceCommand extends AgencyCommand {
    /** Number of the change, from 1. */
    int change();

    /** What came of it. */
    @Nullable
    String note();

    @Override
    MatterId about();

    /** Of a case file. */
    record OfCaseFile(
            CaseFileId caseFile,
            @Positive @Max(1000) int change,
            @Size(min = 1, max = 4000) @Nullable String note) implements SourceCommand {
        @Override
        public CaseFileId about() {
            return caseFile;
        }
    }

    /** Of a request. */
    record OfRequest(
            RequestId request,
            @Positive @Max(1000) int change,
            @Size(min = 1, max = 4000) @Nullable String note) implements SourceCommand {
        @Override
        public RequestId about() {
            return request;
        }
    }

    /** Of a plan. */
    record OfPlan(
            PlanId plan,
            @Positive @Max(1000) int change,
            @Size(min = 1, max = 4000) @Nullable String note) implements SourceCommand {
        @Override
        public PlanId about() {
            return plan;
        }
    }
}
