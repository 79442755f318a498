package vn.lienthong.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
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
     */
    private record Kept(SortedMap<String, String> systems, SortedMap<String, Account> officers) {
        static final Kept NOTHING = new Kept(new TreeMap<>(), new TreeMap<>());

        Kept with(Account account) {
            SortedMap<String, Account> all = new TreeMap<>(officers);
            all.put(account.username(), account);
            return new Kept(systems, all);
        }

        Kept with(String agency, String secret) {
            SortedMap<String, String> all = new TreeMap<>(systems);
            all.put(agency, secret);
            return new Kept(all, officers);
        }
    }

    Accounts(IdentitySettings settings) {
        file = new KeptFile(settings.dataDir().resolve(FILE));
        kept = read(file);
        Kept filled = kept;
        for (var officer : settings.officers().entrySet()) {
            if (!filled.officers().containsKey(officer.getKey())) {
                filled = filled.with(account(officer.getKey(), officer.getValue()));
            }
        }
        keep(filled);
    }

    static Account account(String username, OfficerSettings given) {
        return new Account(
                username,
                Secrets.kept(given.password()),
                given.agency(),
                given.name(),
                new TreeSet<>(given.roles()),
                false);
    }

    /** The account of that user name. */
    synchronized Optional<Account> find(String username) {
        return Optional.ofNullable(kept.officers().get(username));
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

    /** From now on the agency's system has this secret. */
    synchronized void putSystem(String agency, String secret) {
        boolean same = system(agency)
                .filter(hashed -> Secrets.encoder().matches(secret, hashed))
                .isPresent();
        if (!same) {
            keep(kept.with(agency, Secrets.kept(secret)));
        }
    }

    private void keep(Kept next) {
        if (!next.equals(kept)) {
            try {
                file.write(JSON.writeValueAsBytes(next));
            } catch (IOException failure) {
                throw new UncheckedIOException("Không ghi được " + file.path(), failure);
            }
            kept = next;
        }
    }

    private static Kept read(KeptFile file) {
        try {
            return file.exists() ? JSON.readValue(file.read(), Kept.class) : Kept.NOTHING;
        } catch (JacksonException unreadable) {
            // the message of the parser could quote a hash
            throw new IllegalStateException(
                    "Không đọc được tài khoản ở " + file.path() + ": hãy khôi phục từ bản sao lưu.");
        } catch (IOException failure) {
            throw new UncheckedIOException("Không đọc được " + file.path(), failure);
        }
    }
}
