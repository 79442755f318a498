package vn.lienthong.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.plan.Drafts.FIRST;
import static vn.lienthong.exchange.plan.Drafts.LAST;
import static vn.lienthong.exchange.plan.Drafts.MARKET;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanEvent.PlanRevised;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.plan.TargetPerson;

/** Persons at whom plans are aimed, as far as the rules of plans say: blinded by the door, and kept where a revision leaves them. */
class PersonTargetsTest {
    private static final String ONE = new Blinded(List.of("k1:" + "a".repeat(64)), null, null).text();
    private static final String TWO = new Blinded(List.of("k1:" + "b".repeat(64)), null, null).text();

    @Test
    void aRevisionThatLeavesAPersonAsItWasKeepsIt() {
        var plan = Drafts.aPlan();
        plan.accepted(MARKET, new DraftPlan(terms(person("Chủ kho", ONE), person("Lái xe", TWO))));

        var revised = plan.accepted(
                MARKET,
                Drafts.revise(terms(person("Lái xe", TargetPerson.HIDDEN), person("Chủ kho", TargetPerson.HIDDEN))));

        assertThat(revised)
                .filteredOn(PlanRevised.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((PlanRevised) event).terms().targets())
                        .extracting(Target::person)
                        .containsExactly(new TargetPerson(TWO, null, null), new TargetPerson(ONE, null, null)));
        assertThat(plan.refused(
                        MARKET,
                        Drafts.revise(
                                terms(person("Lái xe", TargetPerson.HIDDEN), person("Chủ kho", TargetPerson.HIDDEN)))))
                .extracting(Reason::pointer)
                .as("nothing has changed")
                .containsExactly("/terms");
    }

    @Test
    void refusesToKeepWhatWasNotThereOrIsNotToldApart() {
        var plan = Drafts.aPlan();
        plan.accepted(MARKET, new DraftPlan(terms(person("Người", ONE), person("Người", TWO))));

        assertThat(plan.refused(
                        MARKET,
                        Drafts.revise(
                                terms(person("Người", TargetPerson.HIDDEN), person("Khác", TargetPerson.HIDDEN)))))
                .satisfiesExactly(
                        several -> {
                            assertThat(several.pointer()).isEqualTo("/terms/targets/0/person/identity");
                            assertThat(several.detail()).startsWith("Có nhiều định danh ở tên gọi này");
                        },
                        none -> {
                            assertThat(none.pointer()).isEqualTo("/terms/targets/1/person/identity");
                            assertThat(none.detail()).startsWith("Chưa có định danh nào ở tên gọi này");
                        });
    }

    @Test
    void refusesWhatTheDoorHasNotBlindedAndAPersonWithoutAny() {
        assertThat(Drafts.aPlan().refused(MARKET, new DraftPlan(terms(person("Người", "001099012345")))))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.pointer()).isEqualTo("/terms/targets/0/person/identity");
                    assertThat(reason.detail()).doesNotContain("001099012345");
                });
        assertThat(Drafts.aPlan().refused(MARKET, new DraftPlan(terms(person("Người", TargetPerson.HIDDEN)))))
                .extracting(Reason::pointer)
                .containsExactly("/terms/targets/0/person/identity");
        assertThat(Drafts.aPlan().refused(MARKET, new DraftPlan(terms(person("Người", null)))))
                .extracting(Reason::pointer)
                .containsExactly("/terms/targets/0/person");
    }

    @Test
    void refusesAPersonForLongerThanAnyInterestIsKept() {
        LocalDate to = FIRST.plusYears(2);
        Target person = new Target("Người", null, null, new PlanPeriod(FIRST, to), new TargetPerson(ONE, null, null));
        PlanTerms terms = new Drafts.Terms()
                .kind(PlanKind.PROGRAMME)
                .period(FIRST, to)
                .targets(person)
                .reviews(List.of(), to)
                .made();

        assertThat(Drafts.aPlan().refused(MARKET, new DraftPlan(terms)))
                .extracting(Reason::pointer)
                .containsExactly("/terms/targets/0/period/to");
    }

    private static PlanTerms terms(Target... targets) {
        return new Drafts.Terms().targets(targets).made();
    }

    private static Target person(String label, @Nullable String identity) {
        return new Target(label, null, null, new PlanPeriod(FIRST, LAST), new TargetPerson(identity, null, null));
    }
}
