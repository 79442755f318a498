package vn.lienthong.exchange;

import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.exchange.information.WhatIsLeft;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.views.explain.Allows;
import vn.lienthong.views.explain.Explanation.Allowed;

/** What the deciders of this service allow, asked of the state that the events come to. */
record Allowing(List<Decider<?, ?, ?>> deciders) implements Allows {
    @Override
    public Optional<List<Allowed>> after(Matter matter, List<MatterEvent> events) {
        if (events.getFirst() instanceof OverlapEvent) {
            return Optional.of(List.of()); // it lies among the plans, and nobody decides on it
        }
        if (matter == Matter.INFORMATION) {
            List<MatterEvent> begun = WhatIsLeft.fromItsBeginning(events);
            return begun.isEmpty()
                    ? Optional.of(told(WhatIsLeft.after(events).steps()))
                    : decider(matter).flatMap(decider -> after(decider, begun));
        }
        if (!MessageTypes.ofPayload(events.getFirst().getClass()).begins()) {
            return Optional.of(List.of()); // who is told of a part of it alone can do nothing about it
        }
        return decider(matter).flatMap(decider -> after(decider, events));
    }

    private Optional<Decider<?, ?, ?>> decider(Matter matter) {
        return deciders.stream().filter(decider -> decider.matter() == matter).findFirst();
    }

    @SuppressWarnings("unchecked") // the register keeps each event with the matter it belongs to
    private static <E extends MatterEvent, S> Optional<List<Allowed>> after(
            Decider<?, E, S> decider, List<MatterEvent> events) {
        return decider.allowed(decider.evolve(decider.initial(), (List<E>) events))
                .map(Allowing::told);
    }

    private static List<Allowed> told(List<AllowedStep> steps) {
        return steps.stream()
                .map(step -> new Allowed(step.by(), step.type(), step.whatVi()))
                .distinct()
                .toList();
    }
}
