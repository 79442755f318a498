package vn.lienthong.console;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the console is told at start. Everything wrong with it is refused at once, each line naming its key.
 *
 * @param clientSecret how the console proves itself to the issuer
 * @param identity where the issuer's endpoints are
 * @param services where each service is
 * @param account the issuer's page on which officers keep their own account; null where the issuer has none, or it is elsewhere
 * @param colleagues where the issuer tells an officer, as seen from the console, who else acts for the agency; null where it does not
 */
@ConfigurationProperties("lienthong.console")
record ConsoleSettings(
        @DefaultValue("") String clientSecret,
        IdentityEndpoints identity,
        Map<Service, URI> services,
        @Nullable URI account,
        @Nullable URI colleagues) {

    private static final String PREFIX = "lienthong.console.";

    ConsoleSettings {
        List<String> problems = new ArrayList<>();
        if (clientSecret.isBlank()) {
            problems.add(PREFIX + "client-secret: mật khẩu để trống");
        }
        identity.check(problems);
        for (Service service : Service.values()) {
            requireWebAddress(PREFIX + "services." + service.key(), services.get(service), problems);
        }
        if (account != null) {
            requireWebAddress(PREFIX + "account", account, problems);
        }
        if (colleagues != null) {
            requireWebAddress(PREFIX + "colleagues", colleagues, problems);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cấu hình của trang điều hành chưa dùng được:\n  - " + String.join("\n  - ", problems));
        }
        services = new EnumMap<>(services);
    }

    URI addressOf(Service service) {
        URI address = services.get(service);
        if (address == null) {
            throw new IllegalStateException("checked at start: " + service);
        }
        return address;
    }

    /**
     * The issuer's endpoints (OpenID Connect), set one by one so that the console starts whether or not the issuer has.
     *
     * @param issuer what tokens must say in {@code iss}
     * @param authorize where a browser is sent to sign in
     * @param token where the console exchanges the code it came back with
     * @param keys where the keys are that sign tokens
     * @param signOut where a browser is sent to sign out
     */
    record IdentityEndpoints(URI issuer, URI authorize, URI token, URI keys, URI signOut) {

        private void check(List<String> problems) {
            String key = PREFIX + "identity.";
            requireWebAddress(key + "issuer", issuer, problems);
            requireWebAddress(key + "authorize", authorize, problems);
            requireWebAddress(key + "token", token, problems);
            requireWebAddress(key + "keys", keys, problems);
            requireWebAddress(key + "sign-out", signOut, problems);
        }
    }

    private static void requireWebAddress(String key, @Nullable URI address, List<String> problems) {
        if (address == null
                || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                || address.getHost() == null) {
            problems.add(key + ": phải là địa chỉ http hoặc https");
        }
    }
}
