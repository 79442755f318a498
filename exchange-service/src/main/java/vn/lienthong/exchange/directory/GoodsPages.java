package vn.lienthong.exchange.directory;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.directory.CompetenceGoods;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;

/** The words for goods that facts and rules may use; they have no period. */
@RestController
class GoodsPages {
    private final Consultations consultations;

    GoodsPages(Consultations consultations) {
        this.consultations = consultations;
    }

    /** All of them, in the order of the directory. */
    @GetMapping("/api/v1/directory/goods")
    Listed<CompetenceGoods> goods(Caller caller, Parameters parameters) {
        Question question = consultations.ask(parameters);
        question.orRefuse();
        return Listed.all(
                question.at(),
                question,
                List.copyOf(question.directory().competence().goods()));
    }
}
