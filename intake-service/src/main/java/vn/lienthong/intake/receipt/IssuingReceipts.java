package vn.lienthong.intake.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.JsonBody;

/** Receipts for tips that an agency takes in otherwise than by the form: the operator of a hotline reads one out. */
@RestController
class IssuingReceipts {
    private static final JsonBody BODY = new JsonBody("Không cấp được biên nhận.", 1);
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
        Receipts.Issued issued = form(BODY.bytes(body))
                .map(form -> receipts.atDesk(caller.agency(), form))
                .orElseGet(() -> receipts.issue(caller.agency()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(issued);
    }

    private static Optional<String> form(byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        JsonNode form = BODY.tree(body).path("form");
        if (form.isMissingNode()) {
            return Optional.empty();
        }
        if (!form.isString() || !FORM.matcher(form.stringValue()).matches()) {
            throw BODY.wrong(
                    "/form",
                    "Cần từ 20 đến 100 chữ cái, chữ số, gạch ngang hoặc gạch dưới, lấy ngẫu nhiên cho mỗi biểu mẫu.");
        }
        return Optional.of(form.stringValue());
    }
}
