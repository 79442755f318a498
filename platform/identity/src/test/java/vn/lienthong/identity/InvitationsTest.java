package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationsTest {
    private static final String CHOSEN = "một câu dễ nhớ";

    @TempDir
    private Path dataDir;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));
    private final Account binh = Account.begun("binh", "", "MS-15", "Trần Văn Bình", Set.of(Role.OFFICER));
    private Accounts accounts;
    private Invitations invitations;

    @BeforeEach
    void begin() {
        accounts = new Accounts(new IdentitySettings(
                URI.create("http://127.0.0.1:8390"),
                dataDir,
                Duration.ofMinutes(15),
                false,
                Map.of(),
                Map.of(),
                null,
                null,
                null));
        invitations = new Invitations(accounts, now::get);
    }

    @Test
    void countForThreeDays() {
        String word = invitations.draw(binh);

        now.updateAndGet(then -> then.plus(Invitations.GOOD_FOR).minusSeconds(1));
        assertThat(invitations.of(word)).isPresent();
        now.updateAndGet(then -> then.plusSeconds(1));

        assertThat(invitations.of(word)).isEmpty();
        assertThat(invitations.take(word, CHOSEN)).isEmpty();
    }

    @Test
    void countOnceAndOnlyTheNewestOfEach() {
        String former = invitations.draw(binh);
        String word = invitations.draw(binh);
        assertThat(invitations.take(former, CHOSEN)).isEmpty();

        begin();

        assertThat(invitations.take(word, CHOSEN)).isPresent();
        assertThat(invitations.take(word, "một câu khác hẳn")).as("replayed").isEmpty();
        assertThat(Secrets.encoder().matches(CHOSEN, accounts.required("binh").password()))
                .isTrue();
    }

    @Test
    void countForNobodyWhoIsLocked() {
        String word = invitations.draw(binh);

        accounts.put(accounts.required("binh").lock());

        assertThat(invitations.take(word, CHOSEN)).isEmpty();
    }
}
