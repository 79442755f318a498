package vn.lienthong.contract.source;

import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.InnerNotice;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.request.RequestId;

/** What the rules of a matter are told of information that it rests on; no agency can say it, and none is answered. */
public sealed interface SourceNotice extends InnerNotice {
    /** The matter that was rested on it, if who did so may see that. */
    MatterId matter();

    /** Which information, and who rested the matter on it. */
    Source source();

    /** What has become of it. */
    SourceChange how();

    /** In the name of the first of those that rested the matter on it. */
    @Override
    default AgencyCode to() {
        return source().users().getFirst();
    }

    /** The notice to what rests on it. @throws IllegalArgumentException if that is nothing */
    static SourceNotice of(UsedIn in, Source source, SourceChange how) {
        if (in.caseFile() != null) {
            return new OfCaseFile(in.caseFile(), source, how);
        }
        if (in.request() != null) {
            return new OfRequest(in.request(), source, how);
        }
        if (in.plan() != null) {
            return new OfPlan(in.plan(), source, how);
        }
        throw new IllegalArgumentException("nothing rests on it");
    }

    /** To the rules of a case file. */
    record OfCaseFile(CaseFileId caseFile, Source source, SourceChange how) implements SourceNotice {
        @Override
        public CaseFileId matter() {
            return caseFile;
        }
    }

    /** To the rules of a request. */
    record OfRequest(RequestId request, Source source, SourceChange how) implements SourceNotice {
        @Override
        public RequestId matter() {
            return request;
        }
    }

    /** To the rules of a plan. */
    record OfPlan(PlanId plan, Source source, SourceChange how) implements SourceNotice {
        @Override
        public PlanId matter() {
            return plan;
        }
    }
}
