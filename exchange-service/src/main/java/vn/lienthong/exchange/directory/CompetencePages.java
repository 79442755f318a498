package vn.lienthong.exchange.directory;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.directory.CompetenceAnswer;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.directory.FactsReading.DatedFacts;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;

/** Who is competent, asked without a matter: nothing is recorded, and a person decides. */
@RestController
class CompetencePages {
    private static final int LARGEST = 64 * 1024;

    private final Consultations consultations;

    CompetencePages(Consultations consultations) {
        this.consultations = consultations;
    }

    /**
     * The answer with what it rests on.
     *
     * @param position offset of the last record of the directory's topic that is in it
     * @param release what shipped, by version and digest
     * @param facts what was asked, as it was understood
     */
    record Explained(LocalDate at, long position, String release, Facts facts, CompetenceAnswer answer) {}

    /** Of a body such as {@code {"facts": {"province": "15", "goods": "tobacco"}, "at": "2026-11-22"}}, at most 64 KiB. */
    @PostMapping("/api/v1/directory/competence")
    Explained competence(Caller caller, Parameters parameters, InputStream body) throws IOException {
        Question question = consultations.ask(parameters);
        question.orRefuse();
        byte[] json = body.readNBytes(LARGEST + 1);
        if (json.length > LARGEST) {
            question.refuse(ReasonCode.TOO_LARGE, "", "Nội dung lớn hơn 64 KiB (65536 byte).");
            question.orRefuse();
        }
        DatedFacts asked = new FactsReading(question.directory()).read(json, question.today());
        return new Explained(
                asked.at(),
                question.position(),
                question.release(),
                asked.facts(),
                question.directory().competence().whoIsCompetent(asked.facts(), asked.at()));
    }
}
