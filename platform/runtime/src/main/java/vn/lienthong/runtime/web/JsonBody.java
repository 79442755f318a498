package vn.lienthong.runtime.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/**
 * The JSON that is sent with a question.
 *
 * @param titleVi what is said where it is refused
 * @param kibibytes how large it may be
 */
public record JsonBody(String titleVi, int kibibytes) {
    private static final int KIB = 1024;

    /** As much of it as tells whether it is too large. */
    public byte[] bytes(InputStream body) throws IOException {
        return body.readNBytes(kibibytes * KIB + 1);
    }

    /** @throws Refusal 413 if it is too large, 422 if it is no JSON */
    public JsonNode tree(byte[] body) {
        if (body.length > kibibytes * KIB) {
            throw refused(
                    HttpStatus.CONTENT_TOO_LARGE,
                    ReasonCode.TOO_LARGE,
                    "",
                    "Nội dung lớn hơn %d KiB.".formatted(kibibytes));
        }
        try {
            return Json.tree(body);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw refused(HttpStatus.UNPROCESSABLE_CONTENT, ReasonCode.MALFORMED_JSON, "", "Nội dung không phải JSON.");
        }
    }

    /** 422 for a field of it. */
    public Refusal wrong(String pointer, String detailVi) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, ReasonCode.SCHEMA, pointer, detailVi);
    }

    private Refusal refused(HttpStatus status, ReasonCode code, String pointer, String detailVi) {
        return new Refusal(status, titleVi, List.of(Reason.of(code, pointer, detailVi)));
    }
}
