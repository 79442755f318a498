package vn.lienthong.exchange.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.OverlapEvent.OverlapEnded;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.plan.PlanState.None;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.views.explain.Explains;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

/** Where a plan stands, from its events; an overlap, which is a matter of its own among the plans, as well. */
final class PlanExplains implements Explains<MatterEvent> {
    private final Supplier<Directory> directory;
    private final Wording wording;

    /** @param names the short name of an agency */
    PlanExplains(Supplier<Directory> directory, Function<AgencyCode, String> names) {
        this.directory = directory;
        this.wording = new Wording(names);
    }

    @Override
    public Matter matter() {
        return Matter.PLAN;
    }

    @Override
    public Explanation explain(List<MatterEvent> events, LocalDate today) {
        PlanState state = new None();
        List<Step> past = new ArrayList<>();
        String stateVi = "";
        OverlapBasis overlaps = new OverlapBasis(directory.get());
        for (MatterEvent event : events) {
            if (event instanceof PlanEvent happened) {
                state = PlanFold.after(state, happened);
                stateVi = state.nameVi();
                past.add(Step.of(
                        event,
                        wording,
                        PlanAttributes.of(directory.get(), state, happened).basis()));
            } else if (event instanceof OverlapEvent overlap) {
                stateVi = overlap instanceof OverlapEnded ? "hết trùng lắp" : "đang trùng lắp";
                past.add(Step.of(event, wording, overlaps.basis(overlap)));
            }
        }
        List<Next> next = PlanTurns.of(state, Grounds.on(directory.get(), today));
        return new Explanation(stateVi.substring(0, 1).toUpperCase(Locale.ROOT) + stateVi.substring(1), past, next);
    }
}
