package vn.lienthong.exchange;

import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.views.explain.Allows;
import vn.lienthong.views.explain.Explanation.Allowed;

/** What the deciders of this service allow, asked of the state that the events come to. */
record Allowing(List<Decider<?, ?, ?>> deciders) implements Allows {
    @Override
    public Optional<List<Allowed>> after(Matter matter, List<MatterEvent> events) {
        if (!MessageTypes.ofPayload(events.getFirst().getClass()).begins()) {
            return Optional.of(List.of()); // who is told of a part of it alone can do nothing about it
        }
        return deciders.stream()
                .filter(decider -> decider.matter() == matter)
                .findFirst()
                .flatMap(decider -> after(decider, events));
    }

    @SuppressWarnings("unchecked") // the register keeps each event with the matter it belongs to
    private static <E extends MatterEvent, S> Optional<List<Allowed>> after(
            Decider<?, E, S> decider, List<MatterEvent> events) {
        S state = decider.initial();
        for (MatterEvent event : events) {
            state = decider.evolve(state, (E) event);
        }
        return decider.allowed(state)
                .map(steps -> steps.stream()
                        .map(step -> new Allowed(step.by(), step.type(), step.whatVi()))
                        .distinct()
                        .toList());
    }
}
