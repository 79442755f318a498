package vn.lienthong.exchange.directory;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CompetenceGoods;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;

/** The groups of goods as they were shown before all words of the field were lists: {@link WordPages} shows them now. */
@RestController
class GoodsPages {
    private final Consultations consultations;

    GoodsPages(Consultations consultations) {
        this.consultations = consultations;
    }

    /** Those of the day, in the order of the directory. */
    @GetMapping("/api/v1/directory/goods")
    Listed<CompetenceGoods> goods(Caller caller, Parameters parameters) {
        return consultations.list(
                parameters,
                (directory, at) -> directory.words().on(CodeList.GOODS, at).stream()
                        .map(word ->
                                new CompetenceGoods(word.word(), word.nameVi(), word.parents(), word.provenance())));
    }
}
