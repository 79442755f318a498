package vn.lienthong.registry.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CompetenceAnswer;
import vn.lienthong.contract.directory.CompetenceCandidate;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.RuleRole;
import vn.lienthong.contract.directory.RuleScope;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.registry.agency.Agencies;

/** What holds of every matter on every day. */
class AnyMatterTest {
    private static final int MATTERS = 3000;

    private final Competence shipped = Asking.SHIPPED;
    private final RandomMatters matters = new RandomMatters();
    private final AgencyFinder finder = new DirectoryFinder(Agencies.load());

    @Test
    void theOrderOfTheRulesDoesNotMatterAndTheAnswerIsTheSameEachTime() {
        List<CompetenceRule> shuffled = new ArrayList<>(shipped.all());
        Collections.shuffle(shuffled, matters.random);
        Competence other = Competence.of(shuffled, Asking.WORDS, finder);

        for (int i = 0; i < MATTERS; i++) {
            Facts facts = matters.matter();
            LocalDate day = matters.day();

            CompetenceAnswer answer = shipped.whoIsCompetent(facts, day);

            assertThat(other.whoIsCompetent(facts, day))
                    .as("%s on %s", facts, day)
                    .isEqualTo(answer);
            assertThat(shipped.whoIsCompetent(facts, day)).isEqualTo(answer);
        }
    }

    @Test
    void aRuleThatDoesNotMatchChangesNothing() {
        CompetenceRule anyRule = shipped.all().iterator().next();
        RuleScope elsewhere = new RuleScope(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(new ProvinceCode("96")));
        List<CompetenceRule> more = new ArrayList<>(shipped.all());
        more.add(new CompetenceRule(
                "X",
                RuleRole.LEADS,
                anyRule.force(),
                anyRule.unit(),
                anyRule.unitName(),
                elsewhere,
                1,
                null,
                anyRule.period(),
                anyRule.clauses(),
                "r",
                "b",
                anyRule.provenance()));
        Competence other = Competence.of(more, Asking.WORDS, finder);

        for (int i = 0; i < MATTERS; i++) {
            Facts facts = matters.matter();
            LocalDate day = matters.day();

            assertThat(other.whoIsCompetent(facts, day)).isEqualTo(shipped.whoIsCompetent(facts, day));
        }
    }

    @Test
    void theIndexFindsTheRulesThatReadingThemOneByOneFinds() {
        for (int i = 0; i < MATTERS; i++) {
            Facts facts = matters.matter();
            LocalDate day = matters.day();

            TreeSet<String> found = new TreeSet<>();
            CompetenceAnswer answer = shipped.whoIsCompetent(facts, day);
            Stream.of(answer.leads(), answer.others())
                    .flatMap(List::stream)
                    .forEach(candidate -> candidate.grounds().forEach(ground -> found.add(ground.rule())));

            assertThat(found).as("%s on %s", facts, day).isEqualTo(new TreeSet<>(oneByOne(facts, day)));
        }
    }

    private List<String> oneByOne(Facts facts, LocalDate day) {
        return shipped.all().stream()
                .filter(rule -> rule.role() != RuleRole.SUPPORTS)
                .filter(rule -> rule.period().contains(day) && allows(rule.scope(), facts))
                .map(CompetenceRule::id)
                .toList();
    }

    private boolean allows(RuleScope scope, Facts facts) {
        Zone zone = facts.zone() == null ? Zone.UNKNOWN : facts.zone();
        Proceeding proceeding = facts.proceeding() == null ? Proceeding.ADMINISTRATIVE : facts.proceeding();
        return (scope.goods().isEmpty()
                        || scope.goods().stream().anyMatch(word -> isA(CodeList.GOODS, facts.goods(), word)))
                && (scope.violations().isEmpty()
                        || facts.violation() != null
                                && scope.violations().stream()
                                        .anyMatch(wider -> isA(
                                                CodeList.VIOLATION,
                                                facts.violation().wire(),
                                                wider.wire())))
                && (scope.concerns().isEmpty() || contains(scope.concerns(), facts.concern()))
                && (scope.zones().isEmpty() || scope.zones().contains(zone))
                && (scope.stages().isEmpty() || contains(scope.stages(), facts.stage()))
                && (scope.proceedings().isEmpty() || scope.proceedings().contains(proceeding))
                && (scope.provinces().isEmpty() || contains(scope.provinces(), facts.province()));
    }

    private static boolean contains(List<?> values, Object value) {
        return value != null && values.contains(value);
    }

    private static boolean isA(CodeList list, String narrow, String wide) {
        return Asking.WORDS.all().stream()
                .filter(known -> known.list() == list)
                .anyMatch(known -> known.word().equals(narrow)
                        && (known.word().equals(wide) || known.parents().contains(wide)));
    }

    @Test
    void theVerdictSaysWhetherSomebodyLeadsAndEachCandidateHasGroundsAndASentence() {
        for (int i = 0; i < MATTERS; i++) {
            CompetenceAnswer answer = shipped.whoIsCompetent(matters.matter(), matters.day());

            assertThat(answer.leads().isEmpty()).isEqualTo(answer.verdict() == CompetenceVerdict.NOBODY);
            assertThat(answer.leads()).isSortedAccordingTo((one, other) -> Integer.compare(one.rank(), other.rank()));
            assertThat(answer.sentence()).isNotBlank();
            assertThat(Asking.all(answer)).allSatisfy(AnyMatterTest::isExplained);
        }
    }

    private static void isExplained(CompetenceCandidate candidate) {
        assertThat(candidate.grounds()).isNotEmpty().allSatisfy(ground -> {
            assertThat(ground.clauses()).isNotEmpty();
            assertThat(ground.basis()).isNotBlank();
        });
        assertThat(candidate.sentence())
                .contains(candidate.name(), candidate.role().nameVi(), " – ");
    }
}
