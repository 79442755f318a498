package vn.lienthong.registry.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/** The reasons against an action on an agreement, gathered until all of them are known. */
final class Reasons {
    private static final String LIFE = "Vòng đời quy chế phối hợp (S3-08)";

    static final Reason NOBODY_CONSENTS = of(ReasonCode.SCHEMA, "Dự thảo phải có bên ký kết hoặc cơ quan ban hành.");
    static final Reason NO_CODE =
            of(ReasonCode.UNKNOWN_AGENCY, "Bên ký kết hoặc cơ quan ban hành phải có mã trong danh bạ.");
    static final Reason NO_CLAUSE = of(ReasonCode.SCHEMA, "Dự thảo phải có ít nhất một điều khoản.");
    static final Reason NO_TEXT = of(ReasonCode.SCHEMA, "Góp ý phải có nội dung.");
    static final Reason SAME_TEXT = of(ReasonCode.ILLEGAL_TRANSITION, "Văn bản không có gì thay đổi.");
    static final Reason REPLACES_ITSELF = of(ReasonCode.SCHEMA, "Văn bản không thể thay thế chính nó.");
    static final Reason IN_FORCE_BEFORE_SIGNED =
            of(ReasonCode.IMPOSSIBLE_DATE, "Ngày có hiệu lực phải từ ngày ký trở đi.");
    static final Reason NO_END = of(
            ReasonCode.SCHEMA,
            "Quyết định thành lập tổ công tác, kế hoạch phải có ngày kết thúc; hãy nêu ngày cuối cùng có hiệu lực.");
    static final Reason ENDS_BEFORE_IT_BEGINS =
            of(ReasonCode.IMPOSSIBLE_DATE, "Ngày hết hiệu lực phải từ ngày có hiệu lực trở đi.");

    private final List<Reason> reasons = new ArrayList<>();

    private static Reason of(ReasonCode code, String detail) {
        return new Reason(code, null, detail, LIFE);
    }

    static Reason notTheDrafter(AgencyCode by) {
        return of(ReasonCode.NOT_YOURS, "%s không phải đơn vị soạn thảo.".formatted(by));
    }

    static Reason stranger(AgencyCode by) {
        return of(ReasonCode.NOT_YOURS, "%s không phải một bên, nên không góp ý được.".formatted(by));
    }

    static Reason consentNotNeeded(AgencyCode by) {
        return of(ReasonCode.NOT_YOURS, "%s không phải bên phải thống nhất văn bản này.".formatted(by));
    }

    static Reason twice(AgencyCode by) {
        return of(ReasonCode.ILLEGAL_TRANSITION, "%s đã thống nhất với văn bản này.".formatted(by));
    }

    static Reason otherRevision(Agreement agreement, int revision) {
        return of(
                ReasonCode.ILLEGAL_TRANSITION,
                "Thống nhất với bản %d, nhưng văn bản đang ở bản %d; hãy đọc lại rồi thống nhất."
                        .formatted(revision, agreement.drafting().revision()));
    }

    static Reason missing(Agreement agreement) {
        return of(
                ReasonCode.ILLEGAL_TRANSITION,
                "Chưa thống nhất với bản %d: %s."
                        .formatted(
                                agreement.drafting().revision(),
                                agreement.consentNeeded().stream()
                                        .filter(party -> !agreement.drafting().consented(party))
                                        .map(AgencyCode::value)
                                        .collect(Collectors.joining(", "))));
    }

    static Reason notNamed(Agreement agreement, Agreement successor) {
        return of(
                ReasonCode.ILLEGAL_TRANSITION,
                "%s không nêu là thay thế %s.".formatted(successor.code(), agreement.code()));
    }

    static Reason successorNotInForce(Agreement successor) {
        return of(ReasonCode.ILLEGAL_TRANSITION, "%s chưa có hiệu lực.".formatted(successor.code()));
    }

    /** Adds a reason if the agreement is in none of these states. */
    Reasons inState(Agreement agreement, Set<AgreementStatus> states, String action) {
        return unless(
                states.contains(agreement.status()),
                of(
                        ReasonCode.ILLEGAL_TRANSITION,
                        "Văn bản ở trạng thái “%s” thì không thể %s."
                                .formatted(agreement.status().nameVi(), action)));
    }

    /** Adds the reason if this is not so. */
    Reasons unless(boolean so, Reason reason) {
        if (!so) {
            reasons.add(reason);
        }
        return this;
    }

    /** The refusal, if there is any reason; else what comes of the action. */
    AgreementStep orElse(Supplier<Agreement> made) {
        return reasons.isEmpty() ? new AgreementStep.Changed(made.get()) : new AgreementStep.Refused(reasons);
    }
}
