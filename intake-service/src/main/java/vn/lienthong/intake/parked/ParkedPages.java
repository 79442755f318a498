package vn.lienthong.intake.parked;

import java.util.List;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;

/** What was parked, for the standing office alone: it may hold what its sender meant for few. */
@RestController
class ParkedPages {
    private static final int MOST = 500;
    private static final int USUAL = 100;

    private final ParkedView parked;

    ParkedPages(ParkedView parked) {
        this.parked = parked;
    }

    /** The newest, newest first; {@code limit} from 1 to 500. */
    @GetMapping("/api/v1/parked")
    List<Document> parked(Caller caller, Parameters parameters) {
        int limit = parameters.number("limit", MOST, USUAL);
        parameters.orRefuse();
        if (!caller.isStandingOffice()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "Chỉ Văn phòng Thường trực được xem các mục chờ xử lý.", List.of());
        }
        return parked.newest(limit);
    }
}
