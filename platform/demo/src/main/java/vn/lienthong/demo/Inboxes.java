package vn.lienthong.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.Inbox;
import vn.lienthong.client.Start;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.standalone.Standalone;

/** The inboxes of all agencies, each read by that agency from the beginning, on a thread of its own. */
final class Inboxes implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(500);

    private final Map<AgencyCode, List<Delivery>> events = new HashMap<>();
    private final Map<AgencyCode, List<Outcome>> outcomes = new HashMap<>();
    private final List<Thread> readers = new ArrayList<>();
    private volatile boolean closed;
    private @Nullable RuntimeException failure;

    /** Begins to read the inbox of every enrolled agency. */
    static Inboxes of(Standalone standalone) {
        Inboxes inboxes = new Inboxes();
        for (AgencyCode agency : standalone.credentials().agencies()) {
            KafkaLogin login = KafkaLogin.of(standalone.bootstrapServers(), standalone.credentials(), agency.value());
            inboxes.events.put(agency, new ArrayList<>());
            inboxes.outcomes.put(agency, new ArrayList<>());
            inboxes.readers.add(
                    Thread.ofPlatform().daemon().name("inbox-" + agency).unstarted(() -> inboxes.read(agency, login)));
        }
        inboxes.readers.forEach(Thread::start);
        return inboxes;
    }

    private void read(AgencyCode agency, KafkaLogin login) {
        try (Inbox inbox = Inbox.open(agency, login, new Start.Beginning())) {
            while (!closed) {
                keep(agency, inbox.read(TICK));
            }
        } catch (RuntimeException trouble) {
            fail(trouble);
        }
    }

    private synchronized void fail(RuntimeException trouble) {
        failure = trouble;
        notifyAll();
    }

    private synchronized void keep(AgencyCode agency, List<Delivery> read) {
        for (Delivery delivery : read) {
            if (isOfAgreements(delivery.envelope().type())) {
                continue; // parties were told of the agreements that ship, and what they owe by them, before any act
            }
            delivery.outcome()
                    .ifPresentOrElse(
                            outcome -> of(outcomes, agency).add(outcome),
                            () -> of(events, agency).add(delivery));
        }
        notifyAll();
    }

    private static <T> List<T> of(Map<AgencyCode, List<T>> map, AgencyCode agency) {
        return map.getOrDefault(agency, List.of());
    }

    /**
     * Waits until something holds that depends on what has been read; false if it does not in time.
     *
     * @throws IllegalStateException if an inbox cannot be read
     */
    synchronized boolean await(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (failure != null) {
                throw new IllegalStateException("an inbox cannot be read", failure);
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** The outcome that an agency was told of its command, if it has been. */
    synchronized Optional<Outcome> outcome(Act act) {
        return of(outcomes, act.agency()).stream()
                .filter(outcome -> act.id().equals(outcome.command()))
                .findFirst();
    }

    /** The agencies that have this event in their inbox. */
    synchronized SortedSet<AgencyCode> holders(String event) {
        return holders(delivery -> delivery.envelope().id().equals(event));
    }

    /** The agencies that have anything about this matter in their inbox. */
    synchronized SortedSet<AgencyCode> knowing(String matter) {
        return holders(delivery -> matter.equals(delivery.envelope().subject()));
    }

    /** The agencies that have an event of this type about this matter in their inbox. */
    synchronized SortedSet<AgencyCode> holders(String matter, Class<?> type) {
        return holders(delivery -> matter.equals(delivery.envelope().subject())
                && delivery.content().filter(type::isInstance).isPresent());
    }

    private SortedSet<AgencyCode> holders(Predicate<Delivery> wanted) {
        SortedSet<AgencyCode> holders = new TreeSet<>();
        events.forEach((agency, read) -> {
            if (read.stream().anyMatch(wanted)) {
                holders.add(agency);
            }
        });
        return holders;
    }

    /** How many events lie in all inboxes together. */
    synchronized long delivered() {
        return events.values().stream().mapToLong(Collection::size).sum();
    }

    /** What an event says, from any inbox that has it. */
    synchronized Optional<Object> content(String event) {
        return events.values().stream()
                .flatMap(List::stream)
                .filter(delivery -> delivery.envelope().id().equals(event))
                .findFirst()
                .flatMap(Delivery::content);
    }

    /** What the first event of this type about this matter says, from any inbox that has it. */
    synchronized <E> Optional<E> content(String matter, Class<E> type) {
        return events.values().stream()
                .flatMap(List::stream)
                .filter(delivery -> matter.equals(delivery.envelope().subject()))
                .flatMap(delivery -> delivery.content().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** The first event of this type in an agency's inbox that is so. */
    synchronized <E> Optional<E> content(AgencyCode agency, Class<E> type, Predicate<E> which) {
        return first(agency, type, which).flatMap(Delivery::content).map(type::cast);
    }

    /** The id of the command that brought the first such event about. */
    synchronized <E> Optional<String> command(AgencyCode agency, Class<E> type, Predicate<E> which) {
        return first(agency, type, which).map(delivery -> delivery.envelope().causationid());
    }

    private <E> Optional<Delivery> first(AgencyCode agency, Class<E> type, Predicate<E> which) {
        return of(events, agency).stream()
                .filter(delivery -> delivery.content()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .filter(which)
                        .isPresent())
                .findFirst();
    }

    /** How many commands were told this outcome; the directory was recorded, and agreements followed, before any act. */
    synchronized long told(Outcome.Status status) {
        return outcomes.values().stream()
                .flatMap(List::stream)
                .filter(outcome -> outcome.status() == status && !isOfAgreements(String.valueOf(outcome.type())))
                .count();
    }

    private static boolean isOfAgreements(String type) {
        return MessageTypes.find(type)
                .map(MessageType::matter)
                .filter(matter -> matter == Matter.DIRECTORY || matter == Matter.COMMITMENT)
                .isPresent();
    }

    /** How many events of this type lie in the inbox of the agency that answers for them. */
    synchronized long withProvider(String type) {
        return events.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(delivery -> delivery.envelope().type().equals(type))
                        .filter(delivery ->
                                entry.getKey().equals(delivery.envelope().provider())))
                .count();
    }

    @Override
    public void close() {
        closed = true;
        for (Thread reader : readers) {
            try {
                reader.join();
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
