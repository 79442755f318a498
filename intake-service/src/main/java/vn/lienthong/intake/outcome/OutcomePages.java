package vn.lienthong.intake.outcome;

import java.util.List;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;

/** What became of a command, for the agency that sent it. */
@RestController
class OutcomePages {
    private final OutcomeView outcomes;

    OutcomePages(OutcomeView outcomes) {
        this.outcomes = outcomes;
    }

    /** The outcomes of the command with this id; 404 while there is none. */
    @GetMapping("/api/v1/outcomes/{id}")
    List<Document> outcomes(Caller caller, @PathVariable String id) {
        List<Document> found = outcomes.of(caller.agency(), id);
        if (found.isEmpty()) {
            throw Problems.notFound("kết quả của thông điệp này; nếu vừa gửi, hãy thử lại sau ít giây");
        }
        return found;
    }
}
