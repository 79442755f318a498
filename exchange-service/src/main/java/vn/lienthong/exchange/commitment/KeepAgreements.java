package vn.lienthong.exchange.commitment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.function.StreamOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.commitment.CommitmentCommand.KeepCommitments;
import vn.lienthong.contract.commitment.CommitmentId;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;
import vn.lienthong.runtime.message.Digest;
import vn.lienthong.runtime.message.Message;

/**
 * Commands in the name of the standing office that what is owed under each agreement in force is followed, whenever the directory
 * says something new of one, or another body of a class that is a party is connected. The id of the command names the agreement as it stands, and where it was seen to change to that:
 * several instances and every restart do it once, and an end that is put off to what it was before is followed again.
 */
final class KeepAgreements implements Consumer<Reached> {
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(KeepAgreements.class);

    private final StreamOperations bridge;
    private final Clock clock;
    /** As the directory had each when it was last looked at, in force or not. */
    private final Map<CommitmentId, Followed> known = new HashMap<>();

    private final Set<CommitmentId> followed = new HashSet<>();
    private long position = -1;

    KeepAgreements(StreamOperations bridge, Clock clock) {
        this.bridge = bridge;
        this.clock = clock;
    }

    /** Tries until the broker has it; what came later stands. */
    @Override
    public synchronized void accept(Reached reached) {
        try {
            while (reached.position() > position && !isKept(reached)) {
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isKept(Reached reached) {
        try {
            keep(reached);
            position = reached.position();
            return true;
        } catch (RuntimeException fault) {
            log.error("what is owed under the agreements cannot be followed yet", fault);
            return false;
        }
    }

    private void keep(Reached reached) {
        LocalDate today = Counting.day(clock.instant());
        Directory directory = reached.directory();
        for (Agreement agreement : directory.agreements().all()) {
            CommitmentId commitment = CommitmentId.of(agreement);
            Followed stands = Followed.of(agreement, directory, today);
            Followed before = known.get(commitment);
            boolean counts = agreement.inForceOnOrAfter(today) || followed.contains(commitment);
            if (counts && !stands.equals(before)) {
                send(commitment, stands, before == null ? "" : "-at-" + reached.position());
                followed.add(commitment);
            }
            known.put(commitment, stands);
        }
    }

    /** @param since where the directory was seen to change to this; empty if it stood so when this began to look */
    private void send(CommitmentId commitment, Followed stands, String since) {
        Agreement agreement = stands.agreement();
        KeepCommitments command = new KeepCommitments(commitment, agreement.code());
        Envelope envelope = Envelope.of(
                stands.id() + since,
                Sources.of(AgencyCode.STANDING_OFFICE),
                MessageTypes.of(command).name());
        Message message = new Message(envelope, Json.write(command));
        if (!bridge.send("keepAgreements-out-0", message.keyed(commitment.key()))) {
            throw new IllegalStateException("what is owed under %s is not followed".formatted(agreement.code()));
        }
        log.info("what is owed under {} is to be followed", agreement.code());
    }

    /**
     * An agreement as it stands.
     *
     * @param connected the parties, where one is a class of bodies: those of them that are connected; empty where none is
     */
    private record Followed(Agreement agreement, SortedSet<AgencyCode> connected) {
        static Followed of(Agreement agreement, Directory directory, LocalDate today) {
            boolean hasClass = agreement.parties().stream().anyMatch(party -> party.line() != null);
            return new Followed(agreement, hasClass ? new Parties(directory, agreement, today).all() : new TreeSet<>());
        }

        String id() {
            String id = "commitments-%s-%s".formatted(agreement.code(), Digest.of(Json.write(agreement)));
            return connected.isEmpty() ? id : id + "-" + Digest.of(Json.write(connected));
        }
    }
}
