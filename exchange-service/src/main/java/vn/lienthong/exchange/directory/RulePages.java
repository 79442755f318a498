package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.directory.CompetenceGoods;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.exchange.question.Words;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;

/** The rules of competence in force on a day. */
@RestController
class RulePages {
    private final Consultations consultations;

    RulePages(Consultations consultations) {
        this.consultations = consultations;
    }

    /** Those of a {@code force}; those that can concern {@code goods}, the ones that name none included. */
    @GetMapping("/api/v1/directory/rules")
    Listed<CompetenceRule> rules(Caller caller, Parameters parameters) {
        Question question = consultations.ask(parameters);
        LocalDate at = question.at();
        Force force = question.word("force", Words.FORCES);
        CompetenceGoods goods = question.word("goods", Words.goods(question.directory()));
        question.orRefuse();
        return Listed.all(
                at,
                question,
                question.directory().competence().all().stream()
                        .filter(rule -> rule.period().contains(at))
                        .filter(rule -> force == null || rule.force() == force)
                        .filter(rule -> canConcern(rule, goods))
                        .toList());
    }

    private static boolean canConcern(CompetenceRule rule, @Nullable CompetenceGoods goods) {
        List<String> named = rule.scope().goods();
        return goods == null
                || named.isEmpty()
                || named.contains(goods.word())
                || goods.kinds().stream().anyMatch(named::contains);
    }
}
