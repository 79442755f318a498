package vn.lienthong.identity;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.identity.IdentitySettings.ConsoleSettings;

/**
 * The console's addresses, from the one it returns to after signing in. On a machine of one's own it is called by name and
 * by number alike, so a loopback address stands for both.
 *
 * @param redirects where officers return to after signing in, exact
 */
record ConsoleAddresses(Set<String> redirects) {

    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost");

    static ConsoleAddresses of(ConsoleSettings console) {
        URI redirect = console.redirectUri();
        if (!LOOPBACK.contains(redirect.getHost())) {
            return new ConsoleAddresses(Set.of(redirect.toString()));
        }
        return new ConsoleAddresses(LOOPBACK.stream()
                .map(host -> redirect.toString().replaceFirst("://" + redirect.getHost(), "://" + host))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Scheme, host and port of each. */
    Set<String> origins() {
        return redirects.stream()
                .map(address -> URI.create(address).resolve("/").toString())
                .map(home -> home.substring(0, home.length() - 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The console's first page under each address. */
    Set<String> homes() {
        return origins().stream().map(origin -> origin + "/").collect(Collectors.toUnmodifiableSet());
    }
}
