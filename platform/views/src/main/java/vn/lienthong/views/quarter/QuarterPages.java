package vn.lienthong.views.quarter;

import java.util.List;
import org.bson.Document;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.Slice;

/** What the parties of an agreement exchange each quarter over HTTP, for whoever may see what is owed under it. */
@RestController
@RequestMapping("/api/v1/commitments/{id}/quarters/{quarter}")
class QuarterPages {
    private final Preparing preparing;

    QuarterPages(Preparing preparing) {
        this.preparing = preparing;
    }

    /** What a party, {@code agency}, did in a quarter such as {@code 2026-Q4} that concerns the others; the caller if none is named. */
    @GetMapping
    Prepared prepared(Caller caller, @PathVariable String id, @PathVariable String quarter, Parameters given) {
        AgencyCode named = given.agency("agency");
        given.orRefuse();
        return preparing.of(caller.agency(), id, quarter(quarter), named).prepared();
    }

    /**
     * The matters behind a figure, such as {@code information.shared} or {@code requests.late}; {@code limit} 1 to 500. The header
     * {@code Link} (RFC 8288) says where the next page is.
     */
    @GetMapping("/{figure}")
    ResponseEntity<List<Document>> behind(
            Caller caller,
            @PathVariable String id,
            @PathVariable String quarter,
            @PathVariable String figure,
            Parameters given) {
        AgencyCode named = given.agency("agency");
        Slice page = Slice.of(given);
        given.orRefuse();
        Dealing dealing = Dealing.WORDS
                .find(figure)
                .orElseThrow(
                        () -> Problems.notFound("số liệu này; chỉ có: " + String.join(", ", Dealing.WORDS.words())));
        List<String> all =
                preparing.of(caller.agency(), id, quarter(quarter), named).behind(dealing);
        return page.of(all, some -> preparing.shown(caller.agency(), some));
    }

    private static Quarter quarter(String text) {
        return Quarter.read(text).orElseThrow(() -> Problems.notFound("quý này; viết như 2026-Q4"));
    }
}
