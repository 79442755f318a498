package vn.lienthong.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.identity.IdentitySettings.OfficerSettings;

/**
 * Officers, and the systems of agencies that were connected later, in one file of the issuer's folder. Officers of the settings
 * are taken over into it once; from then on the file says who they are.
 */
@Component
class Accounts {
    static final String FILE = "accounts.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final KeptFile file;
    private Kept kept;

    /**
     * What the file says.
     *
     * @param systems secret of each agency's system, hashed, by code
     * @param officers by user name
     * @param invitations by digest of their word
     */
    private record Kept(
            SortedMap<String, String> systems,
            SortedMap<String, Account> officers,
            SortedMap<String, Invitation> invitations) {
        static final Kept NOTHING = new Kept(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

        /** A file of before there were invitations has none. */
        Kept {
            invitations = invitations == null ? new TreeMap<>() : invitations;
        }

        Kept withoutInvitations(String username) {
            SortedMap<String, Invitation> others = new TreeMap<>(invitations);
            others.values().removeIf(invitation -> invitation.username().equals(username));
            return new Kept(systems, officers, others);
        }

        Kept with(String digest, Invitation invitation) {
            Kept others = withoutInvitations(invitation.username());
            others.invitations().put(digest, invitation);
            return others;
        }

        Kept with(Account account) {
            SortedMap<String, Account> all = new TreeMap<>(officers);
            all.put(account.username(), account);
            return new Kept(systems, all, invitations);
        }

        Kept withSystem(String agency, String secret) {
            SortedMap<String, String> all = new TreeMap<>(systems);
            all.put(agency, secret);
            return new Kept(all, officers, invitations);
        }
    }

    Accounts(IdentitySettings settings) {
        file = new KeptFile(settings.dataDir().resolve(FILE));
        kept = file.exists() ? file.read(new TypeReference<Kept>() {}) : Kept.NOTHING;
        Kept filled = kept;
        for (var officer : settings.officers().entrySet()) {
            if (!filled.officers().containsKey(officer.getKey())) {
                filled = filled.with(account(officer.getKey(), officer.getValue()));
            }
        }
        keep(filled);
    }

    static Account account(String username, OfficerSettings given) {
        return Account.begun(username, Secrets.kept(given.password()), given.agency(), given.name(), given.roles());
    }

    /** The account of that user name. */
    synchronized Optional<Account> find(String username) {
        return Optional.ofNullable(kept.officers().get(username));
    }

    /** The account of whoever is signed in. */
    Account required(String username) {
        return find(username).orElseThrow();
    }

    /** All of them, by user name. */
    synchronized Collection<Account> all() {
        return List.copyOf(kept.officers().values());
    }

    /** The hashed secret of an agency's system. */
    synchronized Optional<String> system(String agency) {
        return Optional.ofNullable(kept.systems().get(agency));
    }

    /** From now on the account is as it is given. */
    synchronized void put(Account account) {
        keep(kept.with(account));
    }

    /** Looks at an account and changes it in one step. @param change empty where it stays as it is @return whether it was changed, or there is nothing to change */
    synchronized boolean changed(String username, Function<Account, Optional<Account>> change) {
        Optional<Account> next = find(username).flatMap(change);
        next.ifPresent(this::put);
        return next.isPresent();
    }

    /** Adds an account. @return whether nobody had that user name */
    synchronized boolean add(Account account) {
        boolean free = find(account.username()).isEmpty();
        if (free) {
            put(account);
        }
        return free;
    }

    /**
     * Begins an account, or begins it anew, in one step with the invitation that alone takes it up.
     *
     * @param begun from the account that is there now, if there is one; empty where nobody is to be invited
     * @return whether it was begun
     */
    synchronized boolean invite(String digest, Invitation invitation, UnaryOperator<Optional<Account>> begun) {
        Optional<Account> account = begun.apply(find(invitation.username()));
        account.ifPresent(invited -> keep(kept.with(invited).with(digest, invitation)));
        return account.isPresent();
    }

    synchronized Optional<Invitation> invitation(String digest) {
        return Optional.ofNullable(kept.invitations().get(digest));
    }

    /** Sets the password and spends the invitation. @return whether it was still there */
    synchronized boolean takeUp(String digest, String hashed) {
        Optional<Account> account = invitation(digest).flatMap(invitation -> find(invitation.username()));
        account.ifPresent(
                found -> keep(kept.withoutInvitations(found.username()).with(found.withPassword(hashed))));
        return account.isPresent();
    }

    /** From now on the agency's system has this secret. */
    synchronized void putSystem(String agency, String secret) {
        boolean same = system(agency)
                .filter(hashed -> Secrets.encoder().matches(secret, hashed))
                .isPresent();
        if (!same) {
            keep(kept.withSystem(agency, Secrets.kept(secret)));
        }
    }

    private void keep(Kept next) {
        if (!next.equals(kept)) {
            file.write(JSON.writeValueAsBytes(next));
            kept = next;
        }
    }
}
