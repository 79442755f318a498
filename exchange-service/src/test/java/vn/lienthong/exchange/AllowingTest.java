package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.OverlapEvent.OverlapEnded;
import vn.lienthong.contract.plan.OverlapEvent.OverlapFound;
import vn.lienthong.contract.plan.OverlapId;
import vn.lienthong.contract.plan.PlanCommand.CancelPlan;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.exchange.plan.PlanLife;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.views.explain.Explanation.Allowed;
import vn.lienthong.views.explain.Foresees;
import vn.lienthong.views.explain.Foresees.Foreseen;

class AllowingTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final OverlapId OVERLAP = new OverlapId(new UUID(0x389L, 5));
    private static final MatterEvent FOUND = new OverlapFound(
            OVERLAP,
            MARKET,
            NOW,
            new PlanId(new UUID(0x389L, 6)),
            0,
            "Kho số 7",
            new AgencyCode("POLICE-15"),
            new PlanPeriod(LocalDate.of(2026, 12, 15), LocalDate.of(2026, 12, 31)));

    private final List<Decider<?, ?, ?>> deciders = List.of(PlanLife.rules());

    @Test
    void nobodyHasAnythingToDoAboutAnOverlapAmongThePlans() {
        Allowing allowing = new Allowing(deciders);

        List<Allowed> found = allowing.after(Matter.PLAN, List.of(FOUND)).orElseThrow();
        List<Allowed> ended = allowing.after(Matter.PLAN, List.of(FOUND, new OverlapEnded(OVERLAP, MARKET, NOW)))
                .orElseThrow();

        assertThat(found).isEmpty();
        assertThat(ended).isEmpty();
    }

    @Test
    void whoSpeaksOfAnOverlapAsOfAPlanIsToldThatThereIsNoSuchPlan() {
        CancelPlan cancel = new CancelPlan(new PlanId(OVERLAP.value()), "Trùng với kế hoạch khác.");

        Foreseen foreseen = new Foreseeing(deciders)
                .of(
                        Matter.PLAN,
                        new Foresees.Asked(cancel, MARKET, OVERLAP.value().toString(), List.of(FOUND), NOW))
                .orElseThrow();

        assertThat(foreseen.reasons()).extracting(Reason::code).containsExactly(ReasonCode.NO_SUCH_MATTER);
    }
}
