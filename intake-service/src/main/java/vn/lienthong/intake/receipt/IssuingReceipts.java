package vn.lienthong.intake.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;

/** Receipts for tips that an agency takes in otherwise than by the form: the operator of a hotline reads one out. */
@RestController
class IssuingReceipts {
    private static final int LARGEST = 1024;
    /** Long enough that nobody guesses one that was drawn at random. */
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{20,100}");

    private final Receipts receipts;

    IssuingReceipts(Receipts receipts) {
        this.receipts = receipts;
    }

    /**
     * 201 with a receipt, and the id with which the agency sends {@code tip.receive}. Nothing is stored: it is told once, or again to
     * whoever names the same {@code form}, which somebody may have to send twice.
     */
    @PostMapping("/api/v1/receipts")
    ResponseEntity<Receipts.Issued> issue(Caller caller, Parameters given, InputStream body) throws IOException {
        given.orRefuse();
        Receipts.Issued issued = form(body.readNBytes(LARGEST + 1))
                .map(form -> receipts.of(caller.agency(), "desk|%s|%s".formatted(caller.agency(), form)))
                .orElseGet(() -> receipts.issue(caller.agency()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(issued);
    }

    private static Optional<String> form(byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        if (body.length > LARGEST) {
            throw refused(HttpStatus.CONTENT_TOO_LARGE, ReasonCode.TOO_LARGE, "", "Nội dung lớn hơn 1 KiB.");
        }
        JsonNode form;
        try {
            form = Json.tree(body).path("form");
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw refused(HttpStatus.UNPROCESSABLE_CONTENT, ReasonCode.MALFORMED_JSON, "", "Nội dung không phải JSON.");
        }
        if (form.isMissingNode()) {
            return Optional.empty();
        }
        if (!form.isString() || !FORM.matcher(form.stringValue()).matches()) {
            throw refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    ReasonCode.SCHEMA,
                    "/form",
                    "Cần từ 20 đến 100 chữ cái, chữ số, gạch ngang hoặc gạch dưới, lấy ngẫu nhiên cho mỗi biểu mẫu.");
        }
        return Optional.of(form.stringValue());
    }

    private static Refusal refused(HttpStatus status, ReasonCode code, String pointer, String detailVi) {
        return new Refusal(status, "Không cấp được biên nhận.", List.of(Reason.of(code, pointer, detailVi)));
    }
}
