package vn.lienthong.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a lead or an operator does to the accounts in their keeping; of others they are told that there are none. */
@Component
class People {
    static final String TAKEN = "Tên đăng nhập này đã có người dùng.";

    private final Accounts accounts;
    private final Invitations invitations;
    private final Strikes strikes;
    private final AuditLog audit;
    private final Supplier<Instant> unsealing;

    People(
            Accounts accounts,
            Invitations invitations,
            Strikes strikes,
            AuditLog audit,
            IdentitySettings settings,
            InstantSource clock) {
        this.unsealing = () -> clock.instant().plus(settings.unsealerAfter());
        this.accounts = accounts;
        this.invitations = invitations;
        this.strikes = strikes;
        this.audit = audit;
    }

    /** A person is invited. @param roles none stands for an officer's */
    record Invited(String username, String name, String agency, Set<Role> roles) {
        Invited {
            username = username.strip();
            name = name.strip();
            agency = agency.strip();
            roles = roles.isEmpty() ? Set.of(Role.OFFICER) : EnumSet.copyOf(roles);
        }
    }

    /** The accounts in somebody's keeping, by agency and user name. */
    List<Account> keptBy(Account who) {
        return accounts.all().stream()
                .filter(account -> WhoMayKeep.keeps(who, account))
                .sorted(Comparator.comparing(Account::agency).thenComparing(Account::username))
                .toList();
    }

    boolean isOut(Account account) {
        return strikes.areOut(account.username());
    }

    /** Why that person cannot be invited, in Vietnamese; null if they can. */
    @Nullable
    String against(Account who, Invited invited) {
        if (!WhoMayKeep.gives(who, invited.agency(), invited.roles())) {
            return "Bạn không được giao quyền mời người có vai trò đó ở cơ quan đó.";
        }
        if (!IdentitySettings.AGENCY.matcher(invited.agency()).matches()) {
            return "Mã cơ quan không hợp lệ; ví dụ MS-15.";
        }
        String wrong = Usernames.wrong(invited.username());
        if (wrong == null) {
            wrong = PersonNames.wrong(invited.name());
        }
        return wrong == null && accounts.find(invited.username()).isPresent() ? TAKEN : wrong;
    }

    /** @return the word of the link, to be handed over; it is shown only now. Empty where the user name was {@link #TAKEN} meanwhile */
    Optional<String> invite(Account who, Invited invited) {
        Account begun = Account.begun(invited.username(), "", invited.agency(), invited.name(), invited.roles());
        Optional<String> word = invitations.draw(begun.unsealingFrom(unsealing.get()));
        if (word.isPresent()) {
            audit.note(who.username(), "Mời cán bộ " + invited.agency(), invited.username());
        }
        return word;
    }

    /** A new link for one who lost password or telephone: until it is used nobody signs in there. */
    Optional<String> inviteAgain(Account who, String username) {
        return drawn(who, username, "Mời lại, bỏ mật khẩu và xác thực hai bước cũ");
    }

    /** The link for an officer of an agency that was just connected, whose drawn password counts no more. */
    Optional<String> inviteFirst(Account who, String username) {
        return drawn(who, username, "Mời cán bộ của cơ quan vừa kết nối");
    }

    private Optional<String> drawn(Account who, String username, String what) {
        Optional<String> word = kept(who, username)
                .flatMap(account -> invitations.draw(
                        username,
                        there -> there.filter(now -> WhoMayKeep.keeps(who, now))
                                .map(now -> now.reset().unsealingFrom(unsealing.get()))));
        if (word.isPresent()) {
            strikes.forget(username);
            audit.note(who.username(), what, username);
        }
        return word;
    }

    /** @return whether there is such an account in their keeping, other than their own */
    boolean lock(Account who, String username) {
        return change(who, username, Account::lock, "Khóa tài khoản");
    }

    boolean unlock(Account who, String username) {
        boolean done = change(who, username, Account::unlock, "Mở khóa tài khoản");
        if (done) {
            strikes.forget(username);
        }
        return done;
    }

    boolean give(Account who, String username, Set<Role> roles) {
        Set<Role> given = roles.isEmpty() ? Set.of(Role.OFFICER) : roles;
        return kept(who, username)
                        .filter(account -> WhoMayKeep.gives(who, account.agency(), given))
                        .isPresent()
                && change(who, username, account -> given(account, given), "Giao vai trò " + given);
    }

    private Account given(Account account, Set<Role> roles) {
        Account given = account.withRoles(roles);
        return account.has(Role.UNSEALER) ? given : given.unsealingFrom(unsealing.get());
    }

    private boolean change(Account who, String username, UnaryOperator<Account> change, String what) {
        boolean done = kept(who, username).isPresent()
                && accounts.changed(username, account -> Optional.of(change.apply(account)));
        if (done) {
            audit.note(who.username(), what, username);
        }
        return done;
    }

    private Optional<Account> kept(Account who, String username) {
        return accounts.find(username)
                .filter(account -> WhoMayKeep.keeps(who, account))
                .filter(account -> !account.username().equals(who.username()));
    }
}
