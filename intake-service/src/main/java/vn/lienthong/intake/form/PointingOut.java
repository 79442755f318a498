package vn.lienthong.intake.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.intake.form.PersonalData.Found;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;

/** What in a text may tell who reported something, for agencies that write it down themselves. Nothing is kept of it. */
@RestController
class PointingOut {
    private static final int LARGEST = 256 * 1024;

    /** The text is {@code text} of the JSON that is sent; 413 for more than 256 KiB. */
    @PostMapping("/api/v1/personal-data")
    ResponseEntity<List<Found>> in(Caller caller, Parameters given, InputStream body) throws IOException {
        given.orRefuse();
        String text = text(body.readNBytes(LARGEST + 1));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(PersonalData.in(text));
    }

    private static String text(byte[] body) {
        if (body.length > LARGEST) {
            throw refused(HttpStatus.CONTENT_TOO_LARGE, ReasonCode.TOO_LARGE, "", "Nội dung lớn hơn 256 KiB.");
        }
        JsonNode text;
        try {
            text = Json.tree(body).path("text");
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw refused(HttpStatus.UNPROCESSABLE_CONTENT, ReasonCode.MALFORMED_JSON, "", "Nội dung không phải JSON.");
        }
        if (!text.isString() || Characters.forbidden(text.stringValue()) != null) {
            throw refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    ReasonCode.SCHEMA,
                    "/text",
                    "Cần một chuỗi chữ, không có ký tự điều khiển.");
        }
        return text.stringValue();
    }

    private static Refusal refused(HttpStatus status, ReasonCode code, String pointer, String detailVi) {
        return new Refusal(status, "Không xem được lời này.", List.of(Reason.of(code, pointer, detailVi)));
    }
}
