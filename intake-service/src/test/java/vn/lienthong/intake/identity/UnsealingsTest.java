package vn.lienthong.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.IdentityEvent.IdentityErased;
import vn.lienthong.contract.tip.IdentityEvent.IdentitySealed;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingApproved;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingAsked;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingEnded;
import vn.lienthong.contract.tip.SealedIdentity;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipClosed;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Store;
import vn.lienthong.intake.blinding.TokenKeys;
import vn.lienthong.intake.blinding.Vouching;
import vn.lienthong.intake.outcome.OutcomeView;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;

@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class UnsealingsTest {
    private static final AgencyCode RECEIVER = new AgencyCode("NSC389-SO");
    private static final TipId TIP = new TipId(new UUID(7, 7));
    private static final UUID FIRST = new UUID(8, 1);
    private static final UUID SECOND = new UUID(8, 2);
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(1800);

    private final IdentityStore identities;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Unsealings unsealings;
    private final OutcomeView outcomes;
    private final List<LogRecord> log = new ArrayList<>();

    UnsealingsTest(Store store) {
        var operations = store.empty();
        identities = new MongoIdentities(operations, () -> {});
        unsealings = new Unsealings(
                operations, identities, new Vouching(TokenKeys.keptUnder(Path.of("target", "keys"))), meters);
        outcomes = new OutcomeView(operations);
        identities.keep(kept(FIRST));
    }

    @Test
    void tellsWhoMayReadAndUntilWhen() {
        happen(sealed(FIRST, null), asked(), new TipClosed(TIP, RECEIVER, NOW, "Xong."), approved());

        assertThat(unsealings.of(TIP).orElseThrow())
                .isEqualTo(new Unsealings.Standing(
                        RECEIVER, new SealedIdentity.Open(FIRST, "ask-1", "an", "binh", "Cần mời đến.", UNTIL)));
        happen(new UnsealingEnded(TIP, RECEIVER, UNTIL, true));
        assertThat(unsealings.of(TIP).orElseThrow().identity()).isEqualTo(new SealedIdentity.Closed(FIRST));
        assertThat(unsealings.of(new TipId(new UUID(7, 8)))).isEmpty();
    }

    @Test
    void changesNothingWhenTheLogComesAgain() {
        happen(sealed(FIRST, null), asked(), approved(), new UnsealingEnded(TIP, RECEIVER, UNTIL, true));

        unsealings.apply(log);
        unsealings.apply(log.subList(1, 3));

        assertThat(unsealings.of(TIP).orElseThrow().identity()).isEqualTo(new SealedIdentity.Closed(FIRST));
        assertThat(meters.counter("lienthong.identities", "what", "asked").count())
                .isEqualTo(1);
    }

    @Test
    void destroysWhatIsErasedAlsoWhereABackupHasBroughtItBack() {
        happen(sealed(FIRST, null), new IdentityErased(TIP, RECEIVER, NOW, FIRST, "an", "Người báo đề nghị."));
        assertThat(identities.find(FIRST)).isEmpty();
        assertThat(unsealings.of(TIP).orElseThrow().identity()).isEqualTo(new SealedIdentity.Erased());

        identities.keep(kept(FIRST));
        unsealings.apply(log);

        assertThat(identities.find(FIRST)).isEmpty();
    }

    @Test
    void erasesWithItWhatWasKeptOfTheSamePersonAndToldOfByNobody() {
        identities.keep(kept(SECOND)); // sent, and then nobody knew whether it came

        happen(sealed(FIRST, null), new IdentityErased(TIP, RECEIVER, NOW, FIRST, "an", "Người báo đề nghị."));

        assertThat(identities.all()).isEmpty();
    }

    @Test
    void destroysWhatIsReplacedAndNothingElse() {
        identities.keep(kept(SECOND));

        happen(sealed(FIRST, null), sealed(SECOND, FIRST));
        unsealings.apply(log);

        assertThat(identities.find(FIRST)).isEmpty();
        assertThat(identities.find(SECOND)).isPresent();
    }

    @Test
    void sweepsOnlyWhatIsKnownToBeRefusedAndWhatTheLogHasErased() {
        SweepIdentities sweeping =
                new SweepIdentities(identities, unsealings, outcomes, () -> NOW.plus(Duration.ofDays(400)), meters);
        identities.keep(kept(SECOND));
        happen(sealed(FIRST, null));

        sweeping.sweep();
        assertThat(identities.all()).as("the view may only be late").hasSize(2);
        become(SECOND, "a", Outcome.Status.REFUSED);
        become(SECOND, "b", Outcome.Status.ACCEPTED);
        sweeping.sweep();
        assertThat(identities.all()).hasSize(2);
        become(SECOND, "b", Outcome.Status.REFUSED);
        become(FIRST, "a", Outcome.Status.REFUSED);
        sweeping.sweep();
        assertThat(identities.all()).extracting(KeptIdentity::sealing).containsExactly(FIRST);

        happen(new IdentityErased(TIP, RECEIVER, NOW, FIRST, "an", "Người báo đề nghị."));
        identities.keep(kept(FIRST).asTold()); // a backup of the store alone
        sweeping.sweep();
        assertThat(identities.all()).isEmpty();
    }

    /** While the view is made anew it tells of an older time. */
    @Test
    void sweepsNothingThatWasSealedAfterAnotherWasErased() {
        SweepIdentities sweeping = new SweepIdentities(identities, unsealings, outcomes, () -> NOW, meters);
        identities.keep(kept(SECOND).asTold());

        happen(sealed(FIRST, null), new IdentityErased(TIP, RECEIVER, NOW, FIRST, "an", "Người báo đề nghị."));
        sweeping.sweep();

        assertThat(identities.all()).extracting(KeptIdentity::sealing).containsExactly(SECOND);
    }

    private void become(UUID sealing, String digest, Outcome.Status status) {
        String command = "sealing-" + sealing;
        Outcome outcome =
                new Outcome(command, null, RECEIVER, status, TIP.key(), null, digest, List.of(), List.of(), NOW);
        Envelope envelope = Envelope.of("o", URI.create("/intake-service"), "vn.lienthong.outcome.v1");
        outcomes.apply(List.of(
                new LogRecord("lienthong.outcomes", 0, 0, command, new Message(envelope, Json.write(outcome)))));
    }

    private static KeptIdentity kept(UUID sealing) {
        return new KeptIdentity(sealing, TIP, RECEIVER, NOW, false, new byte[] {1}, new byte[] {2});
    }

    private static IdentityEvent sealed(UUID sealing, @Nullable UUID replaces) {
        return new IdentitySealed(TIP, RECEIVER, NOW, sealing, replaces, null, null);
    }

    private static IdentityEvent asked() {
        return new UnsealingAsked(
                TIP, RECEIVER, NOW, "ask-1", "an", "Cần mời đến.", new TimeLimit(null, "x", UNTIL, UNTIL));
    }

    private static IdentityEvent approved() {
        return new UnsealingApproved(TIP, RECEIVER, NOW, "an", "binh", new TimeLimit(null, "x", UNTIL, UNTIL));
    }

    private void happen(TipEvent... events) {
        List<LogRecord> batch = new ArrayList<>();
        for (TipEvent event : events) {
            long offset = log.size() + batch.size();
            Envelope envelope = Envelope.of(
                    "e" + offset,
                    URI.create("/intake-service"),
                    MessageTypes.of(event).name());
            batch.add(new LogRecord("lienthong.tips", 0, offset, TIP.key(), new Message(envelope, Json.write(event))));
        }
        log.addAll(batch);
        unsealings.apply(batch);
    }
}
