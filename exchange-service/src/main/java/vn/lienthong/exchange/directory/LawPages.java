package vn.lienthong.exchange.directory;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.directory.Law;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;

/** The documents that rules cite, as they are in force on a day, each with its source and how sure that is. */
@RestController
class LawPages {
    private final Consultations consultations;

    LawPages(Consultations consultations) {
        this.consultations = consultations;
    }

    @GetMapping("/api/v1/directory/laws")
    Listed<Law> laws(Caller caller, Parameters parameters) {
        return consultations.list(
                parameters,
                (directory, at) -> directory.laws().all().stream()
                        .filter(law -> law.period().contains(at)));
    }
}
