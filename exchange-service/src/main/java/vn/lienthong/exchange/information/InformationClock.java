package vn.lienthong.exchange.information;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationReminded;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.OnwardEvent.OnwardExpired;
import vn.lienthong.exchange.information.InformationState.Over;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.exchange.information.InformationState.Unshared;

/** What time alone brings about: the end of sharing, for all or for some, and reminders of what is to be confirmed. */
final class InformationClock {
    private InformationClock() {}

    static Optional<Instant> next(InformationState state) {
        return switch (state) {
            case Unshared unshared -> Optional.empty();
            case Over over -> reminders(over.last()).min(Instant::compareTo);
            case Shared shared ->
                Stream.of(
                                Stream.ofNullable(shared.asksFor().until()),
                                shared.holders().values().stream()
                                        .filter(Holder::has)
                                        .flatMap(holder -> Stream.ofNullable(holder.until())),
                                reminders(shared))
                        .flatMap(each -> each)
                        .min(Instant::compareTo);
        };
    }

    private static Stream<Instant> reminders(Shared shared) {
        return shared.holders().values().stream().flatMap(holder -> Stream.ofNullable(strikes(holder)));
    }

    private static @Nullable Instant strikes(Holder holder) {
        return holder.owed() == null ? null : holder.owed().next().orElse(null);
    }

    /** The events of the clock that ran out first. */
    static List<InformationEvent> wake(InformationState state, Instant now) {
        Instant first = next(state).orElseThrow();
        InformationId id = InformationFold.shared(state).information();
        if (state instanceof Shared shared) {
            if (first.equals(shared.asksFor().until())) {
                return List.of(new InformationExpired(id, shared.provider(), now, first));
            }
            SortedSet<AgencyCode> ended = shared.holders(holder -> holder.has() && first.equals(holder.until()));
            if (!ended.isEmpty()) {
                return List.of(new OnwardExpired(id, shared.provider(), now, List.copyOf(ended)));
            }
        }
        return InformationFold.shared(state).holders().entrySet().stream()
                .filter(holder -> first.equals(strikes(holder.getValue())))
                .map(holder -> reminded(id, holder, now))
                .toList();
    }

    private static InformationEvent reminded(InformationId id, Map.Entry<AgencyCode, Holder> holder, Instant now) {
        Owed owed = Objects.requireNonNull(holder.getValue().owed(), "of a holder whose clock strikes");
        return new InformationReminded(
                id,
                holder.getKey(),
                now,
                owed.duty(),
                owed.dueAt(),
                owed.clock().isOverdueAt(now));
    }
}
