package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
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
        accounts = new Accounts(GivenSettings.of(dataDir));
        invitations = new Invitations(accounts, now::get);
    }

    @Test
    void countForThreeDays() {
        String word = invitations.draw(binh).orElseThrow();

        now.updateAndGet(then -> then.plus(Invitations.GOOD_FOR).minusSeconds(1));
        assertThat(invitations.of(word)).isPresent();
        now.updateAndGet(then -> then.plusSeconds(1));

        assertThat(invitations.of(word)).isEmpty();
        assertThat(invitations.take(word, CHOSEN)).isEmpty();
    }

    @Test
    void countOnceAndOnlyTheNewestOfEach() {
        String former = invitations.draw(binh).orElseThrow();
        String word = invitations.draw(binh).orElseThrow();
        assertThat(invitations.take(former, CHOSEN)).isEmpty();

        begin();

        assertThat(invitations.take(word, CHOSEN)).isPresent();
        assertThat(invitations.take(word, "một câu khác hẳn")).as("replayed").isEmpty();
        assertThat(Secrets.encoder().matches(CHOSEN, accounts.required("binh").password()))
                .isTrue();
    }

    @Test
    void areDrawnForOneAloneOfTwoWhoAreGivenTheSameUserName() {
        String word = invitations.draw(binh).orElseThrow();

        assertThat(invitations.draw(Account.begun("binh", "", "POLICE-15", "Đỗ Thị Bình", Set.of(Role.LEAD))))
                .isEmpty();

        assertThat(accounts.required("binh")).isEqualTo(binh);
        assertThat(invitations.of(word)).hasValue(binh);
        assertThat(accounts.add(Account.begun("binh", "", "MS-22", "Lê Bình", Set.of())))
                .isFalse();
    }

    @Test
    void drawnAnewChangeNothingElseOfTheAccountThatIsThereByThen() {
        invitations.draw(binh);
        accounts.put(accounts.required("binh").withRoles(Set.of(Role.LEAD)).lock());

        assertThat(invitations.draw("binh", there -> there.map(Account::reset))).isPresent();
        assertThat(invitations.draw("nobody", there -> there.map(Account::reset)))
                .isEmpty();

        assertThat(accounts.required("binh").locked()).isTrue();
        assertThat(accounts.required("binh").roles()).containsExactly(Role.LEAD);
    }

    @Test
    void countForNobodyWhoIsLocked() {
        String word = invitations.draw(binh).orElseThrow();

        accounts.put(accounts.required("binh").lock());

        assertThat(invitations.take(word, CHOSEN)).isEmpty();
    }
}
