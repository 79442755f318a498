package vn.lienthong.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanEvent.PlanRevised;
import vn.lienthong.exchange.information.WhatIsLeft;
import vn.lienthong.exchange.information.WhyShared;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.Visibility;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;
import vn.lienthong.views.explain.Foresees;

/** Asks what delivery asks: the deciders, each event for each reader's version, and {@link WhoMaySee}. */
record Foreseeing(List<Decider<?, ?, ?>> deciders) implements Foresees {
    private static final String NAMED = "Được nêu tên trong nội dung gửi.";
    private static final String BY_RULE =
            "Theo quy tắc của loại hồ sơ: cấp trên, cơ quan thường trực hoặc bên đã tham gia.";

    @Override
    public Optional<Foreseen> of(Matter matter, Asked asked) {
        return deciders.stream()
                .filter(decider -> decider.matter() == matter)
                .findFirst()
                .map(decider -> of(decider, asked));
    }

    @SuppressWarnings("unchecked") // the type of the command and the kind of the matter say which decider it is
    private static <C, E extends MatterEvent, S> Foreseen of(Decider<C, E, S> decider, Asked asked) {
        S state = decider.evolve(decider.initial(), (List<E>) begun(decider.matter(), asked.before()));
        Command<C> command =
                new Command<>((C) asked.command(), asked.key(), asked.by(), "preview-" + asked.key(), asked.now());
        return switch (decider.decide(command, state)) {
            case Decision.Refused<E>(var reasons) -> new Foreseen(reasons, List.of());
            case Decision.Accepted<E>(List<E> events) -> {
                S after = decider.evolve(state, events);
                List<MatterEvent> all = new ArrayList<>(asked.before());
                all.addAll(events);
                yield new Foreseen(List.of(), readers(decider, asked.command(), after, events, WhyShared.after(all)));
            }
        };
    }

    /** Of information whose content is gone for the caller nothing is left to go on from; an overlap among the plans is none. */
    private static List<MatterEvent> begun(Matter matter, List<MatterEvent> before) {
        return matter == Matter.INFORMATION
                ? WhatIsLeft.fromItsBeginning(before)
                : before.stream()
                        .filter(event -> !(event instanceof OverlapEvent))
                        .map(Foreseeing::known)
                        .toList();
    }

    /** Who a plan is aimed at nobody reads, and the rules need not know: that it is somebody is enough. */
    private static MatterEvent known(MatterEvent event) {
        return switch (event) {
            case PlanDrafted plan ->
                new PlanDrafted(plan.plan(), plan.by(), plan.at(), plan.terms().foreseen(), plan.watchers());
            case PlanRevised plan ->
                new PlanRevised(
                        plan.plan(),
                        plan.by(),
                        plan.at(),
                        plan.revision(),
                        plan.terms().foreseen(),
                        plan.reason(),
                        plan.deadline());
            default -> event;
        };
    }

    private static <E extends MatterEvent, S> List<Reader> readers(
            Decider<?, E, S> decider, AgencyCommand command, S after, List<E> events, Map<AgencyCode, String> why) {
        Handling handling = decider.handling(after);
        List<Reader> readers = new ArrayList<>();
        for (AgencyCode agency : handling.audience()) {
            Visibility visibility = WhoMaySee.ask(agency, handling);
            if (visibility.sees()) {
                List<E> known = events.stream()
                        .filter(event -> event.isTold(agency, handling.provider()))
                        .toList();
                readers.add(new Reader(
                        agency,
                        agency.equals(handling.provider())
                                ? visibility.because()
                                : command.obliged().contains(agency) ? NAMED : why.getOrDefault(agency, BY_RULE),
                        known.stream()
                                .anyMatch(event -> decider.told(after, event).contains(agency)),
                        known.stream()
                                .map(event -> new Version(event, event.seenBy(agency)))
                                .toList()));
            }
        }
        return readers;
    }
}
