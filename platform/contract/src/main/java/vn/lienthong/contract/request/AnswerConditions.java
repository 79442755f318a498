package vn.lienthong.contract.request;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.handling.Withholding;

/**
 * What an addressee asks of those who read its answer (Quy chế phối hợp 2020, ¶4). What is null it leaves open.
 *
 * @param purpose what the answer may be used for
 * @param onward whether it may be passed on; within the agreement means the one under which it is answered
 * @param evidence whether it may be used as evidence
 * @param withheld what of it some of those who may see the request do not get
 */
public record AnswerConditions(
        @Size(min = 1, max = 500) @Nullable String purpose,
        @Nullable Onward onward,
        @Nullable EvidenceUse evidence,
        @Size(max = 30) @Nullable List<RequestWithheld> withheld) {

    /** What of an answer under these conditions that agency does not get. @param conditions null where nothing is asked */
    static Set<RequestField> withheldFrom(AgencyCode reader, @Nullable AnswerConditions conditions) {
        return Withholding.from(reader, conditions == null ? null : conditions.withheld, RequestField.class);
    }

    /** As that agency may know them. */
    AnswerConditions seenBy(AgencyCode reader) {
        return new AnswerConditions(
                purpose, onward, evidence, Withholding.knownTo(reader, withheld, RequestWithheld::new));
    }
}
