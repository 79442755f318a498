package vn.lienthong.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.plan.Drafts.BORDER;
import static vn.lienthong.exchange.plan.Drafts.MARKET;
import static vn.lienthong.exchange.plan.Drafts.POLICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.plan.OverlapEvent.OverlapFound;
import vn.lienthong.contract.plan.OverlapId;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;

class PlanExplainsTest {
    @Test
    void namesThoseWhoseOpinionIsAwaitedAndByWhen() {
        var plan = Drafts.aPlan();
        plan.accepted(MARKET, new DraftPlan(new Drafts.Terms().made()));
        plan.accepted(MARKET, Drafts.consult(POLICE, BORDER));
        plan.accepted(BORDER, Drafts.agree(1));

        Explanation explanation = explain(plan.events());

        assertThat(explanation.stateVi()).isEqualTo("Đang lấy ý kiến");
        assertThat(explanation.past()).hasSize(3).last().satisfies(step -> {
            assertThat(step.by()).isEqualTo(BORDER);
            assertThat(step.basis()).isEqualTo(Rule.AGREED_FIRST.own());
        });
        assertThat(explanation.next())
                .extracting(Next::turn, Next::command, Next::owed)
                .containsExactly(tuple(POLICE, "vn.lienthong.plan.give-opinion.v1", true));
        assertThat(explanation.next().getFirst().dueAt()).isNotNull();
    }

    @Test
    void putsWhatIsDueFirstAhead() {
        var plan = Drafts.inForce();
        plan.accepted(MARKET, Drafts.assign(POLICE, Instant.parse("2027-02-01T00:00:00Z")));

        assertThat(explain(plan.events()).next())
                .extracting(Next::turn, Next::whatVi)
                .containsExactly(
                        tuple(MARKET, "Sơ kết"),
                        tuple(POLICE, "Nhận nhiệm vụ số 1 “Rà soát kho, bãi”"),
                        tuple(MARKET, "Tổng kết"));
    }

    @Test
    void explainsAnOverlapAmongThePlans() {
        var found = new OverlapFound(
                new OverlapId(new UUID(1, 2)),
                MARKET,
                Drafts.MORNING,
                Drafts.PLAN,
                0,
                "Kho số 7",
                POLICE,
                new PlanPeriod(LocalDate.of(2026, 12, 15), LocalDate.of(2026, 12, 31)));

        Explanation explanation = new PlanExplains(Shipped.DIRECTORY, AgencyCode::value)
                .explain(List.of(found), Counting.day(found.at()));

        assertThat(explanation.stateVi()).isEqualTo("Đang trùng lắp");
        assertThat(explanation.past().getFirst().basis()).isEqualTo(Rule.NO_OVERLAP.own());
        assertThat(explanation.next()).isEmpty();
    }

    private static Explanation explain(List<PlanEvent> events) {
        return new PlanExplains(Shipped.DIRECTORY, AgencyCode::value)
                .explain(
                        List.<MatterEvent>copyOf(events),
                        Counting.day(events.getLast().at()));
    }
}
