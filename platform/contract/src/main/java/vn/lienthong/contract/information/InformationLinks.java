package vn.lienthong.contract.information;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.request.RequestId;

/** The matters that rest on a piece of information, or that it comes from. */
public record InformationLinks(
        @Size(max = 20) @Nullable List<CaseFileId> caseFiles,
        @Size(max = 20) @Nullable List<RequestId> requests,
        @Size(max = 20) @Nullable List<PlanId> plans) {}
