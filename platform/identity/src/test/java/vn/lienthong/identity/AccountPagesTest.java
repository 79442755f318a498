package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.ui.ExtendedModelMap;

/** What somebody else does to the account while an officer changes the password is not undone. */
class AccountPagesTest {
    private static final String USERNAME = "lao-cai";
    private static final String CHOSEN = "một câu dễ nhớ của An";

    @TempDir
    private Path dataDir;

    private Accounts accounts;

    @BeforeEach
    void begin() {
        accounts = new Accounts(GivenSettings.of(dataDir));
        accounts.put(Account.begun(
                USERNAME, Secrets.kept(RunningIdentity.PASSWORD), "MS-15", "Nguyễn Văn An", Set.of(Role.OFFICER)));
    }

    @Test
    void staysLockedAndKeepsTheRolesThatWereGivenMeanwhile() {
        String shown = changesWhile(now -> now.withRoles(Set.of(Role.LEAD)).lock());

        assertThat(shown).endsWith("?changed");
        Account account = accounts.required(USERNAME);
        assertThat(account.locked()).isTrue();
        assertThat(account.roles()).containsExactly(Role.LEAD);
        assertThat(Secrets.encoder().matches(CHOSEN, account.password())).isTrue();
    }

    @Test
    void takesUpNoAccountThatWasResetMeanwhile() {
        assertThat(changesWhile(Account::reset)).isEqualTo("account");

        assertThat(accounts.required(USERNAME).isTakenUp()).isFalse();
    }

    private String changesWhile(UnaryOperator<Account> act) {
        PasswordEncoder slow = new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
                return Secrets.encoder().encode(raw);
            }

            @Override
            public boolean matches(CharSequence raw, String hashed) {
                accounts.changed(USERNAME, now -> Optional.of(act.apply(now)));
                return Secrets.encoder().matches(raw, hashed);
            }
        };
        IdentitySettings settings = GivenSettings.of(dataDir);
        AuditLog audit = new AuditLog(settings, InstantSource.system());
        WrongOnes wrongOnes = new WrongOnes(
                new Lockouts(InstantSource.system()), new Strikes(settings, InstantSource.system()), audit);
        return new AccountPages(accounts, slow, wrongOnes, audit)
                .change(
                        Officer.of(accounts.required(USERNAME)),
                        RunningIdentity.PASSWORD,
                        CHOSEN,
                        CHOSEN,
                        new MockHttpServletRequest(),
                        new ExtendedModelMap());
    }
}
