package vn.lienthong.exchange.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.stream.function.StreamOperations;
import org.springframework.messaging.Message;
import org.springframework.util.MimeType;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.commitment.CommitmentCommand.KeepCommitments;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;

/** What is commanded when a directory comes. */
class KeepAgreementsTest {
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    private final Sent sent = new Sent();
    private final KeepAgreements keep = new KeepAgreements(sent, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Regulation regulation = new Regulation(Regulation.NATIONAL, Set.of(Regulation.OFFICE), NOW);
    private long position;

    @Test
    void beginsThoseInForceOnceAndNoDraftAndNoneThatHasEnded() {
        comes();
        assertThat(sent.agreements()).containsExactlyInAnyOrder(Regulation.NATIONAL, "TCT-QD14-BCD389-KH92");

        comes();
        assertThat(sent.agreements()).as("nothing new").hasSize(2);
    }

    @Test
    void anotherInstanceAndARestartCommandTheSame() {
        comes();
        Sent other = new Sent();
        new KeepAgreements(other, Clock.fixed(NOW, ZoneOffset.UTC)).accept(new Reached(regulation.get(), 1, "1"));

        assertThat(other.ids()).isEqualTo(sent.ids());
    }

    @Test
    void saysAgainWhatHasChangedAndWhatHasEnded() {
        comes();
        regulation.end(LocalDate.of(2026, 11, 30));

        comes();

        assertThat(sent.agreements()).hasSize(3).last().isEqualTo(Regulation.NATIONAL);
        assertThat(sent.ids()).doesNotHaveDuplicates();
    }

    /** What was decided of a command once is only told again: what comes back to what it was needs an id of its own. */
    @Test
    void saysAgainWhatEndedAndIsPutOffToWhatItWasBefore() {
        Agreement before = regulation.agreement();
        comes();
        regulation.end(LocalDate.of(2026, 11, 30));
        comes();

        regulation.change(ended -> before);
        comes();

        assertThat(sent.agreements()).hasSize(4).last().isEqualTo(Regulation.NATIONAL);
        assertThat(sent.ids()).doesNotHaveDuplicates();
    }

    @Test
    void triesAgainWhatTheBrokerDidNotTake() {
        sent.refusals = 1;

        comes();

        assertThat(sent.agreements()).containsExactlyInAnyOrder(Regulation.NATIONAL, "TCT-QD14-BCD389-KH92");
    }

    private void comes() {
        keep.accept(new Reached(regulation.get(), position++, "1"));
    }

    /** A broker that keeps what it is given, but for the first so many. */
    private static final class Sent implements StreamOperations {
        private final List<Message<?>> messages = new ArrayList<>();
        private int refusals;

        List<String> agreements() {
            return messages.stream()
                    .map(message -> Json.read((byte[]) message.getPayload(), KeepCommitments.class)
                            .agreement())
                    .toList();
        }

        List<String> ids() {
            return messages.stream()
                    .map(message -> String.valueOf(message.getHeaders().get("ce_id")))
                    .toList();
        }

        @Override
        public boolean send(String binding, Object data) {
            if (refusals > 0) {
                refusals--;
                return false;
            }
            return messages.add((Message<?>) data);
        }

        @Override
        public boolean send(String binding, Object data, MimeType type) {
            return send(binding, data);
        }

        @Override
        public boolean send(String binding, @Nullable String binder, Object data) {
            return send(binding, data);
        }

        @Override
        public boolean send(String binding, @Nullable String binder, Object data, MimeType type) {
            return send(binding, data);
        }
    }
}
