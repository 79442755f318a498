package vn.lienthong.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Officers' sign-ins under way, in memory: after a restart they are asked again, while tokens given out stay good. An
 * agency's own token stands for itself and is not remembered, so that this does not grow with every request for one.
 */
@Component
class Authorizations implements OAuth2AuthorizationService {

    private static final Map<String, Class<? extends OAuth2Token>> REMEMBERED = Map.of(
            OAuth2ParameterNames.CODE, OAuth2AuthorizationCode.class,
            OAuth2ParameterNames.ACCESS_TOKEN, OAuth2AccessToken.class,
            OAuth2ParameterNames.REFRESH_TOKEN, OAuth2RefreshToken.class,
            OidcParameterNames.ID_TOKEN, OidcIdToken.class);
    private static final Duration UNFINISHED = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<String, Kept> byId = new HashMap<>();
    private final Map<String, String> idByToken = new HashMap<>();

    Authorizations(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            return;
        }
        forgetExpired();
        List<OAuth2Token> tokens = tokensOf(authorization);
        Instant until = tokens.stream()
                .map(OAuth2Token::getExpiresAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseGet(() -> clock.instant().plus(UNFINISHED));
        forget(byId.get(authorization.getId()));
        byId.put(authorization.getId(), new Kept(authorization, until));
        tokens.forEach(token -> idByToken.put(token.getTokenValue(), authorization.getId()));
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        forget(byId.get(authorization.getId()));
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        Kept kept = byId.get(id);
        return kept == null ? null : kept.authorization();
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String id = idByToken.get(token);
        OAuth2Authorization found = id == null ? null : findById(id);
        return found != null && (type == null || isOfType(found, token, type)) ? found : null;
    }

    synchronized int size() {
        return byId.size();
    }

    private void forgetExpired() {
        Instant now = clock.instant();
        byId.values().stream()
                .filter(kept -> kept.until().isBefore(now))
                .toList()
                .forEach(this::forget);
    }

    private void forget(@Nullable Kept kept) {
        if (kept != null) {
            tokensOf(kept.authorization()).forEach(token -> idByToken.remove(token.getTokenValue()));
            byId.remove(kept.authorization().getId());
        }
    }

    private static boolean isOfType(OAuth2Authorization authorization, String token, OAuth2TokenType type) {
        Class<? extends OAuth2Token> kind = REMEMBERED.get(type.getValue());
        var held = kind == null ? null : authorization.getToken(kind);
        return held != null && held.getToken().getTokenValue().equals(token);
    }

    private static List<OAuth2Token> tokensOf(OAuth2Authorization authorization) {
        return REMEMBERED.values().stream()
                .flatMap(kind -> Stream.ofNullable(authorization.getToken(kind)))
                .<OAuth2Token>map(OAuth2Authorization.Token::getToken)
                .toList();
    }

    private record Kept(OAuth2Authorization authorization, Instant until) {}
}
