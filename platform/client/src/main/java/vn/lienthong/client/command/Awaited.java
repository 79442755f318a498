package vn.lienthong.client.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.Outcome;

/**
 * What was sent and has no outcome yet. An outcome is known by the id of its command, or, where that could not be read, by
 * the place in the outbox; the broker may tell that place after the outcome has arrived.
 */
final class Awaited {
    private final Map<String, Deque<Sending>> byId = new LinkedHashMap<>();
    private final Map<String, Sending> byPosition = new HashMap<>();
    private final Map<String, Outcome> early = new HashMap<>();
    private int size;

    /** One command on its way. */
    static final class Sending {
        private final Publication publication;
        private @Nullable String position;

        private Sending(Publication publication) {
            this.publication = publication;
        }

        Publication publication() {
            return publication;
        }
    }

    /** An outcome, and what it is of. */
    record Answered(Publication publication, Outcome outcome) {}

    /** Something is being sent. */
    Sending add(Publication publication) {
        Sending sending = new Sending(publication);
        byId.computeIfAbsent(publication.id(), id -> new ArrayDeque<>()).add(sending);
        size++;
        return sending;
    }

    /** The broker has it, at {@code topic-partition@offset}; the outcome, if that was here first. */
    Optional<Answered> placed(Sending sending, String position) {
        Outcome outcome = early.remove(position);
        if (outcome != null) {
            return settled(sending, outcome);
        }
        sending.position = position;
        byPosition.put(position, sending);
        return Optional.empty();
    }

    /** An outcome has arrived; empty if it is of nothing that was sent here, as far as is known yet. */
    Optional<Answered> answered(Outcome outcome) {
        String position = outcome.position();
        Sending placed = position == null ? null : byPosition.get(position);
        if (placed != null) {
            return settled(placed, outcome);
        }
        String id = outcome.command();
        if (id != null) {
            return Optional.ofNullable(byId.get(id)).map(Deque::peek).flatMap(first -> settled(first, outcome));
        }
        if (position != null) {
            early.put(position, outcome);
        }
        return Optional.empty();
    }

    private Optional<Answered> settled(Sending sending, Outcome outcome) {
        return forget(sending) ? Optional.of(new Answered(sending.publication, outcome)) : Optional.empty();
    }

    /** Nothing more is expected of it; false if that was so already. */
    boolean forget(Sending sending) {
        Deque<Sending> same = byId.get(sending.publication.id());
        if (same == null || !same.remove(sending)) {
            return false;
        }
        if (same.isEmpty()) {
            byId.remove(sending.publication.id());
        }
        if (sending.position != null) {
            byPosition.remove(sending.position);
        }
        size--;
        return true;
    }

    int size() {
        return size;
    }

    /** What is still without an outcome. */
    List<Publication> rest() {
        return byId.values().stream()
                .flatMap(Deque::stream)
                .map(Sending::publication)
                .toList();
    }
}
