package vn.lienthong.intake.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.intake.form.PersonalData.Found;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.JsonBody;

/** What in a text may tell who reported something, for agencies that write it down themselves. Nothing is kept of it. */
@RestController
class PointingOut {
    private static final JsonBody BODY = new JsonBody("Không xem được lời này.", 256);

    /** The text is {@code text} of the JSON that is sent; 413 for more than 256 KiB. */
    @PostMapping("/api/v1/personal-data")
    ResponseEntity<List<Found>> in(Caller caller, Parameters given, InputStream body) throws IOException {
        given.orRefuse();
        String text = text(BODY.bytes(body));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(PersonalData.in(text));
    }

    private static String text(byte[] body) {
        JsonNode text = BODY.tree(body).path("text");
        if (!text.isString() || Characters.forbidden(text.stringValue()) != null) {
            throw BODY.wrong("/text", "Cần một chuỗi chữ, không có ký tự điều khiển.");
        }
        return text.stringValue();
    }
}
