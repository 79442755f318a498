package vn.lienthong.views.audit;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.runtime.web.HeaderText;
import vn.lienthong.runtime.web.Refusal;

/**
 * For what somebody reads, as they state it: the purpose of use of OASIS XSPA, in a header, as percent-encoded UTF-8. Browsers use the
 * name {@code Purpose} for something else.
 */
final class Purpose {
    private Purpose() {}

    /** @param header null if there is none @throws Refusal 422 if it is no purpose */
    static @Nullable String of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String purpose = Normalizer.normalize(HeaderText.read(header).strip(), Normalizer.Form.NFC);
        if (!Characters.isToken(purpose, Read.LONGEST_PURPOSE)) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Mục đích đọc không hợp lệ.",
                    List.of(Reason.of(
                            ReasonCode.SCHEMA,
                            Read.PURPOSE_HEADER,
                            "Cần một dòng chữ, nhiều nhất %d ký tự, mã hóa phần trăm theo UTF-8."
                                    .formatted(Read.LONGEST_PURPOSE))));
        }
        return purpose;
    }

    /** @param stated for what the provider lets it be used @throws Refusal 409, always */
    static void refuseNone(String stated) {
        throw new Refusal(
                HttpStatus.CONFLICT,
                "Chưa nêu mục đích đọc.",
                List.of(Reason.of(
                        ReasonCode.AGAINST_CONDITIONS,
                        Read.PURPOSE_HEADER,
                        "Bên cung cấp đặt mục đích sử dụng “%s”; hãy nêu mục đích đọc ở đầu mục %s, mã hóa phần trăm theo UTF-8."
                                .formatted(stated, Read.PURPOSE_HEADER))));
    }
}
