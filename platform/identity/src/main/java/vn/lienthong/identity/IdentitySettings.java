package vn.lienthong.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * What the issuer is told at start. Everything wrong with it is refused at once, each line naming its key.
 *
 * @param issuer the address browsers and services know the issuer by; it becomes {@code iss} of every token
 * @param dataDir where the signing key is kept
 * @param tokenLifetime how long an access token is good; it cannot be taken back meanwhile
 * @param secondFactorRequired whether operators and the standing office's officers get no further without a second factor
 * @param unsealerAfter how long after it was given, or after its account was begun anew, the role to unseal begins to count
 * @param clients agencies' systems: agency code to secret
 * @param officers officers that are there from the beginning: user name to who they are
 * @param console the web console as a client, or null where there is none
 * @param metrics monitoring as a client, which reads the services' meters, or null where there is none
 * @param enrolment what connects agencies as a client, adding their systems and first officers, or null where agencies are those of the settings
 */
@ConfigurationProperties("lienthong.identity")
record IdentitySettings(
        URI issuer,
        Path dataDir,
        @DefaultValue("15m") Duration tokenLifetime,
        @DefaultValue("false") boolean secondFactorRequired,
        @DefaultValue("24h") Duration unsealerAfter,
        @DefaultValue Map<String, String> clients,
        @DefaultValue Map<String, OfficerSettings> officers,
        @Nullable ConsoleSettings console,
        @Nullable SystemSettings metrics,
        @Nullable SystemSettings enrolment) {

    private static final String PREFIX = "lienthong.identity.";

    /** Characters that an agency's code has at most. */
    static final int LONGEST_AGENCY = 20;

    static final Pattern AGENCY = Pattern.compile("(?=.{2,%d}$)[A-Z0-9]+(-[A-Z0-9]+)*".formatted(LONGEST_AGENCY));

    IdentitySettings {
        List<String> problems = new ArrayList<>();
        if (!isWebAddress(issuer)) {
            problems.add(PREFIX + "issuer: phải là địa chỉ http hoặc https, không có phần sau dấu hỏi");
        }
        if (!tokenLifetime.isPositive()) {
            problems.add(PREFIX + "token-lifetime: phải lớn hơn 0");
        }
        if (unsealerAfter.isNegative()) {
            problems.add(PREFIX + "unsealer-after: không được âm");
        }
        clients.forEach((code, secret) -> {
            String key = PREFIX + "clients.[" + code + "]";
            requireAgency(key, code, problems);
            requireSecret(key, secret, problems);
        });
        officers.forEach((username, officer) -> officer.check(username, problems));
        if (console != null) {
            requireSecret(PREFIX + "console.client-secret", console.clientSecret(), problems);
            if (!isWebAddress(console.redirectUri())) {
                problems.add(PREFIX + "console.redirect-uri: phải là địa chỉ http hoặc https của trang điều hành");
            }
        }
        SystemSettings.check(metrics, "metrics", problems);
        SystemSettings.check(enrolment, "enrolment", problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cấu hình của dịch vụ định danh chưa dùng được:\n  - " + String.join("\n  - ", problems));
        }
        clients = Map.copyOf(clients);
        officers = Map.copyOf(officers);
    }

    /** Where an officer goes who came here by themselves, or null without a console. */
    @Nullable
    String consoleHome() {
        return console == null ? null : console.redirectUri().resolve("/").toString();
    }

    /** One officer: how they prove who they are, for which agency they act, their name as it is shown, and what they may do. */
    record OfficerSettings(
            @DefaultValue("") String password,
            @DefaultValue("") String agency,
            @DefaultValue("") String name,
            @DefaultValue("officer") Set<Role> roles) {

        void check(String username, List<String> problems) {
            String key = PREFIX + "officers." + username;
            String wrong = Usernames.wrong(username);
            if (wrong != null) {
                problems.add(key + ": " + StringUtils.uncapitalize(wrong));
            }
            requireSecret(key + ".password", password, problems);
            requireAgency(key + ".agency", agency, problems);
            if (name.isBlank()) {
                problems.add(key + ".name: thiếu họ tên cán bộ");
            }
        }
    }

    /** The console as a confidential client; it returns officers to {@code redirectUri} after they sign in. */
    record ConsoleSettings(@DefaultValue("") String clientSecret, URI redirectUri) {}

    /** A system that acts for no agency and may do one thing, nothing else. */
    record SystemSettings(@DefaultValue("") String clientSecret) {
        private static void check(@Nullable SystemSettings system, String name, List<String> problems) {
            if (system != null) {
                requireSecret(PREFIX + name + ".client-secret", system.clientSecret(), problems);
            }
        }
    }

    private static boolean isWebAddress(@Nullable URI address) {
        return address != null
                && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getQuery() == null
                && address.getFragment() == null;
    }

    static void requireAgency(String key, String code, List<String> problems) {
        if (code.isBlank()) {
            problems.add(key + ": thiếu mã cơ quan");
        } else if (!AGENCY.matcher(code).matches()) {
            problems.add(key + ": «" + code + "» không phải mã cơ quan (ví dụ MS-15, NSC389-SO)");
        }
    }

    static void requireSecret(String key, String secret, List<String> problems) {
        if (secret.isBlank()) {
            problems.add(key + ": mật khẩu để trống");
        } else if (!Secrets.isAcceptable(secret)) {
            problems.add(key + ": mật khẩu phải ngẫu nhiên và dài ít nhất " + Secrets.SHORTEST
                    + " ký tự; mật khẩu do người đặt thì ghi ở dạng đã băm {bcrypt}...");
        }
    }
}
