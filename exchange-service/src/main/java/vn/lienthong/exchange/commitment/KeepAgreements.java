package vn.lienthong.exchange.commitment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.function.StreamOperations;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;
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

/**
 * Commands in the name of the standing office that what is owed under each agreement in force is followed, whenever the directory
 * says something new of one, or another body of a class that is a party is connected. The id of the command names the agreement as it stands: several instances and every restart do it
 * once.
 */
final class KeepAgreements implements Consumer<Reached> {
    /** The body that coordinates and reports on agreements (S2-89: Văn phòng Thường trực). */
    static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");

    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(KeepAgreements.class);

    private final StreamOperations bridge;
    private final Clock clock;
    private final Map<CommitmentId, Followed> known = new HashMap<>();
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
            keep(reached.directory());
            position = reached.position();
            return true;
        } catch (RuntimeException fault) {
            log.error("what is owed under the agreements cannot be followed yet", fault);
            return false;
        }
    }

    private void keep(Directory directory) {
        LocalDate today = Counting.day(clock.instant());
        for (Agreement agreement : directory.agreements().all()) {
            CommitmentId commitment = CommitmentId.of(agreement);
            boolean counts = agreement.inForceOnOrAfter(today) || known.containsKey(commitment);
            Followed followed = Followed.of(agreement, directory, today);
            if (counts && !followed.equals(known.get(commitment))) {
                send(commitment, followed);
                known.put(commitment, followed);
            }
        }
    }

    private void send(CommitmentId commitment, Followed followed) {
        Agreement agreement = followed.agreement();
        KeepCommitments command = new KeepCommitments(commitment, agreement.code());
        MessageBuilder<byte[]> message = MessageBuilder.withPayload(Json.write(command))
                .setHeader(KafkaHeaders.KEY, commitment.key().getBytes(StandardCharsets.UTF_8))
                .setHeader("content-type", "application/json");
        Envelope.of(followed.id(), Sources.of(OFFICE), MessageTypes.of(command).name())
                .attributes()
                .forEach((attribute, value) -> message.setHeader("ce_" + attribute, value));
        if (!bridge.send("keepAgreements-out-0", message.build())) {
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
            return new Followed(
                    agreement, hasClass ? new Parties(directory, agreement, today).all() : new TreeSet<>());
        }

        String id() {
            String id = "commitments-%s-%s".formatted(agreement.code(), Digest.of(Json.write(agreement)));
            return connected.isEmpty() ? id : id + "-" + Digest.of(Json.write(connected));
        }
    }
}
