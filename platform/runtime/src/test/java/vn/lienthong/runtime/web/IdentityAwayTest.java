package vn.lienthong.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import vn.lienthong.contract.Json;

class IdentityAwayTest {
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void tellsTheCallerToComeAgainWhenTheKeysCannotBeFetched() throws Exception {
        through((request, answer) -> {
            throw new AuthenticationServiceException("read timed out");
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
        assertThat(Json.tree(response.getContentAsByteArray()).get("title").stringValue())
                .isEqualTo("Dịch vụ định danh chưa trả lời.");
    }

    @Test
    void tellsItWhenTheProviderCannotBeFoundAtAll() throws Exception {
        through((request, answer) -> {
            throw new JwtDecoderInitializationException("no provider", new IOException());
        });

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void hidesNoOtherFault() throws Exception {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> through((request, answer) -> {
                    throw new IllegalStateException("a fault of our own");
                }));
        through((request, answer) -> {});
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void hasPatienceWithABusyProvider() throws Exception {
        String keys = new JWKSet(new RSAKeyGenerator(2048)
                        .algorithm(JWSAlgorithm.RS256)
                        .generate()
                        .toPublicJWK())
                .toString();
        HttpServer busy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://127.0.0.1:" + busy.getAddress().getPort();
        CountDownLatch never = new CountDownLatch(1);
        busy.createContext("/", exchange -> {
            byte[] answer = exchange.getRequestURI().getPath().endsWith("/keys")
                    ? keys.getBytes(StandardCharsets.UTF_8)
                    : """
                    {"issuer":"%s","jwks_uri":"%s/keys"}""".formatted(issuer, issuer).getBytes(StandardCharsets.UTF_8);
            later(never);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        busy.start();
        try {
            NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder builder = NimbusJwtDecoder.withIssuerLocation(issuer);
            new Security().patienceWithTheIdentityProvider().customize(builder);
            // a well-formed token signed by nobody: it is the token that is refused, not the provider that is away
            assertThatExceptionOfType(BadJwtException.class)
                    .isThrownBy(() -> builder.build().decode("eyJhbGciOiJSUzI1NiJ9.e30.c2ln"));
        } finally {
            busy.stop(0);
        }
    }

    /** Longer than the half second that the framework would wait. */
    private static void later(CountDownLatch never) {
        try {
            assertThat(never.await(800, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void through(FilterChain chain) throws Exception {
        new IdentityAway().doFilter(new MockHttpServletRequest(), response, chain);
    }
}
