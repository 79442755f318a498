package vn.lienthong.exchange.deconfliction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanReviewed;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.message.Message;

/** With which events a matter ends that interests may serve, and who may see that. */
final class Endings {
    private static final String REVIEWED =
            MessageTypes.ofPayload(PlanReviewed.class).name();

    private Endings() {}

    /** Whether a type is of such an event, or may be, as that of the reviews of a plan: no other needs to be read. */
    static boolean mayEnd(@Nullable String type) {
        return type != null
                && (type.equals(REVIEWED)
                        || MessageTypes.find(type)
                                .filter(each -> each.matter() != Matter.INFORMATION) // which no interest serves
                                .map(MessageType::ends)
                                .orElse(false));
    }

    /** Who may see that the matter of this event is over; empty if it goes on. */
    static Optional<Set<AgencyCode>> seen(Message message) {
        Envelope envelope = message.envelope();
        AgencyCode provider = envelope.provider();
        return message.content() instanceof MatterEvent event && ends(event) && provider != null
                ? Optional.of(Handling.from(provider, envelope.handling()).audience().stream()
                        .filter(reader -> event.isTold(reader, provider))
                        .collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }

    /** What ends an overlap ends no plan. */
    private static boolean ends(MatterEvent event) {
        return !(event instanceof OverlapEvent) && event.ends();
    }
}
