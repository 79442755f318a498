package vn.lienthong.exchange.commitment;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentId;

/** What is owed under one agreement. */
sealed interface CommitmentState {
    /** Nothing is followed yet. */
    record Unkept() implements CommitmentState {}

    /**
     * It is followed.
     *
     * @param keeper in whose name it is
     * @param agreement code of the agreement
     * @param audience who may see it: the parties, those above to whom something was reported, and former parties
     * @param owed what is owed now, by key
     * @param rounds the newest round of which something is owed or was done, by term and agency
     * @param calls how often something was called for
     * @param next when the next round begins or a party changes; null if never
     */
    record Kept(
            CommitmentId commitment,
            AgencyCode keeper,
            String agreement,
            SortedSet<AgencyCode> audience,
            SortedMap<String, Owing> owed,
            Map<String, String> rounds,
            int calls,
            @Nullable Instant next)
            implements CommitmentState {
        public Kept {
            audience = Collections.unmodifiableSortedSet(new TreeSet<>(audience));
            owed = Collections.unmodifiableSortedMap(new TreeMap<>(owed));
            rounds = Map.copyOf(rounds);
        }

        /** Whether that agency owes what that round of that term asks for, or has done it. */
        boolean hasRaised(Term term, AgencyCode by, String round) {
            return round.equals(rounds.get(term.name() + "/" + by));
        }

        Kept owing(Collection<Commitment> more) {
            SortedMap<String, Owing> all = new TreeMap<>(owed);
            Map<String, String> raised = new TreeMap<>(rounds);
            SortedSet<AgencyCode> sees = new TreeSet<>(audience);
            for (Commitment duty : more) {
                all.put(duty.key(), Owing.begun(duty));
                sees.add(duty.by());
                sees.addAll(duty.to());
                if (duty.round() != null) {
                    raised.put(duty.term() + "/" + duty.by(), duty.round());
                }
            }
            return new Kept(commitment, keeper, agreement, sees, all, raised, calls, next);
        }

        Kept without(Collection<Commitment> fewer) {
            SortedMap<String, Owing> rest = new TreeMap<>(owed);
            fewer.forEach(duty -> rest.remove(duty.key()));
            return new Kept(commitment, keeper, agreement, audience, rest, rounds, calls, next);
        }

        /** Those are owed no more though they were not done: whoever is a party again in the round owes them again. */
        Kept dropping(Collection<Commitment> undone) {
            Map<String, String> raised = new TreeMap<>(rounds);
            for (Commitment duty : undone) {
                if (duty.round() != null) {
                    raised.remove(duty.term() + "/" + duty.by(), duty.round());
                }
            }
            Kept rest = without(undone);
            return new Kept(commitment, keeper, agreement, audience, rest.owed, raised, calls, next);
        }

        Kept reached(Commitment duty, boolean overdue) {
            SortedMap<String, Owing> changed = new TreeMap<>(owed);
            changed.computeIfPresent(duty.key(), (key, owing) -> owing.reached(overdue));
            return new Kept(commitment, keeper, agreement, audience, changed, rounds, calls, next);
        }

        Kept seenBy(Collection<AgencyCode> more) {
            SortedSet<AgencyCode> sees = new TreeSet<>(audience);
            sees.addAll(more);
            return new Kept(commitment, keeper, agreement, sees, owed, rounds, calls, next);
        }

        Kept called() {
            return new Kept(commitment, keeper, agreement, audience, owed, rounds, calls + 1, next);
        }

        Kept until(@Nullable Instant other) {
            return new Kept(commitment, keeper, agreement, audience, owed, rounds, calls, other);
        }

        /** When the first clock strikes. */
        Optional<Instant> wakesAt() {
            return Stream.concat(
                            Stream.ofNullable(next),
                            owed.values().stream().map(Owing::next).filter(Objects::nonNull))
                    .map(Objects::requireNonNull)
                    .min(Instant::compareTo);
        }
    }

    /** The agreement is in force no longer. @param last as it was then, with nothing owed any more */
    record Over(Kept last) implements CommitmentState {}
}
