package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
    private static final Set<Role> UNSEALER = Set.of(Role.OFFICER, Role.UNSEALER);
    private static final Set<Role> OFFICER = Set.of(Role.OFFICER);

    @TempDir
    private Path dataDir;

    private final Account lead = Account.begun("an", "x", "MS-15", "Nguyễn An", Set.of(Role.LEAD));
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private Accounts accounts;
    private People people;

    @BeforeEach
    void begin() {
        IdentitySettings settings = GivenSettings.of(dataDir);
        accounts = new Accounts(settings);
        people = new People(
                accounts,
                new Invitations(accounts, () -> now),
                new Strikes(settings, () -> now),
                new AuditLog(settings, () -> now),
                settings,
                () -> now);
    }

    @Test
    void whoIsInvitedToUnsealDoesSoADayLater() {
        people.invite(lead, new People.Invited("binh", "Trần Bình", "MS-15", UNSEALER));

        assertThat(roles()).isEqualTo(OFFICER);
        now = now.plus(Duration.ofDays(1));
        assertThat(roles()).isEqualTo(UNSEALER);
    }

    @Test
    void soDoesWhoIsGivenTheRoleAndGivingItAgainChangesNothing() {
        people.invite(lead, new People.Invited("binh", "Trần Bình", "MS-15", OFFICER));
        now = now.plus(Duration.ofDays(7));
        people.give(lead, "binh", UNSEALER);

        assertThat(roles()).isEqualTo(OFFICER);
        now = now.plus(Duration.ofHours(23));
        people.give(lead, "binh", Set.of(Role.LEAD, Role.OFFICER, Role.UNSEALER));
        now = now.plus(Duration.ofHours(1));
        assertThat(roles()).contains(Role.UNSEALER);
    }

    /** Or whoever keeps the accounts would take one over and unseal with it. */
    @Test
    void whoseAccountIsBegunAnewWaitsAgain() {
        people.invite(lead, new People.Invited("binh", "Trần Bình", "MS-15", UNSEALER));
        now = now.plus(Duration.ofDays(7));

        people.inviteAgain(lead, "binh");

        assertThat(roles()).isEqualTo(OFFICER);
        now = now.plus(Duration.ofDays(1));
        assertThat(roles()).isEqualTo(UNSEALER);
    }

    private Set<Role> roles() {
        return accounts.required("binh").rolesAt(now);
    }
}
