package vn.lienthong.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.ConnectedPeriod;
import vn.lienthong.contract.directory.Connection;
import vn.lienthong.registry.connection.Connections;

class EndedConnectionsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final Connections CONNECTIONS = Connections.of(List.of(
            connected("MS-15", null),
            connected("TAX-15", NOW.minusSeconds(1)),
            new Connection(
                    new AgencyCode("POLICE-15"),
                    List.of(
                            new ConnectedPeriod(null, NOW.minusSeconds(60)),
                            new ConnectedPeriod(NOW.plusSeconds(3), null)))));

    private final EndedConnections ended = new EndedConnections(CONNECTIONS::hasEnded, () -> NOW);

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void turnsAwayWhoseConnectionHasEndedThoughTheTokenIsGood() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> asks("TAX-15"))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.FORBIDDEN))
                .withMessageContaining("TAX-15");
    }

    @Test
    void letsInWhoIsConnectedOrAboutToBeOrNeverWas() {
        assertThat(List.of("MS-15", "POLICE-15", "BORDER-15")).allMatch(this::asks);
        assertThat(asks(null)).isTrue();
        assertThat(asks("no code")).as("told of elsewhere").isTrue();
    }

    private boolean asks(@Nullable String agency) {
        Jwt.Builder token = Jwt.withTokenValue("t").header("alg", "none").subject("someone");
        if (agency != null) {
            token.claim("agency", agency);
        }
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token.build()));
        return ended.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), this);
    }

    private static Connection connected(String agency, @Nullable Instant until) {
        return new Connection(new AgencyCode(agency), List.of(new ConnectedPeriod(null, until)));
    }
}
