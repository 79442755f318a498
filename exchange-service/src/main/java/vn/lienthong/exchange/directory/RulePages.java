package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.registry.codelist.CodeLists;
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
        String force = question.word("force", CodeList.FORCE, at);
        String goods = question.word("goods", CodeList.GOODS, at);
        CodeLists words = question.directory().words();
        question.orRefuse();
        return Listed.all(
                at,
                question,
                question.directory().competence().all().stream()
                        .filter(rule -> rule.period().contains(at))
                        .filter(rule -> force == null || rule.force().wire().equals(force))
                        .filter(rule -> canConcern(rule, goods, words))
                        .toList());
    }

    private static boolean canConcern(CompetenceRule rule, @Nullable String goods, CodeLists words) {
        List<String> named = rule.scope().goods();
        return goods == null
                || named.isEmpty()
                || named.stream().anyMatch(each -> words.isA(CodeList.GOODS, goods, each));
    }
}
