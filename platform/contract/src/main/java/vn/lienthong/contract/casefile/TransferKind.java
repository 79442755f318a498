package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a file goes to another agency, which says what limits the law sets: one for sending it, counted from what set the
 * clock going, and one for handling it once it was received.
 */
public enum TransferKind {
    /** To who has the power to sanction; the clock begins when the record of the violation was made. */
    ADMINISTRATIVE("Chuyển hồ sơ theo thẩm quyền", "XL58-SEND", "XL66-TRANSFER"),
    /** Signs of a crime before any decision; the clock begins when they were found. */
    CRIMINAL_REFERRAL("Chuyển hồ sơ có dấu hiệu tội phạm", "XL62-NOW", "CPC147-BASE"),
    /** Signs of a crime while a decision is being carried out; the clock begins when its execution was suspended. */
    CRIMINAL_REFERRAL_IN_EXECUTION(
            "Chuyển hồ sơ có dấu hiệu tội phạm khi đang thi hành quyết định", "XL62-EXEC", "CPC147-BASE"),
    /** From an agency that may begin an investigation; the clock begins when the case was opened. */
    INVESTIGATION_HANDOVER("Chuyển hồ sơ vụ án cho Cơ quan điều tra", "CPC164-HANDOVER", null),
    /** The criminal authority opens no case; the clock begins when it decided so. */
    RETURN_WITHOUT_CASE("Cơ quan tố tụng trả hồ sơ khi không khởi tố", "XL62-RETURN", "XL63-DECIDE"),
    /** Proceedings ended without prosecution; the clock begins when that decision took effect. */
    RETURN_AFTER_PROCEEDINGS("Cơ quan tố tụng chuyển hồ sơ để xử phạt hành chính", "XL63-FORWARD", "XL63-DECIDE");

    private final String nameVi;
    private final String sending;
    private final @Nullable String handling;

    TransferKind(String nameVi, String sending, @Nullable String handling) {
        this.nameVi = nameVi;
        this.sending = sending;
        this.handling = handling;
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }

    /** Id of the deadline rule for sending. */
    public String sending() {
        return sending;
    }

    /** Id of the deadline rule for what the receiver owes after it; null if none is recorded. */
    public @Nullable String handling() {
        return handling;
    }

    /** Whether the file leaves the open coordination space for criminal proceedings. */
    public boolean isCriminal() {
        return this == CRIMINAL_REFERRAL || this == CRIMINAL_REFERRAL_IN_EXECUTION || this == INVESTIGATION_HANDOVER;
    }
}
