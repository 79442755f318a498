package vn.lienthong.notification.delivery;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.runtime.message.Message;

/** How agencies' systems are called in these tests: three attempts with no pause, and given up after ten failures. */
final class Calling {
    static final String SECRET = "whsec_bGnDqW4gdGjDtG5nIDM4OSBsw6AgYsOtIG3huq10";

    private Calling() {}

    static Webhook webhook(URI address) {
        return webhook(address, SECRET);
    }

    static Webhook webhook(URI address, String secret) {
        Retry retry = Retry.of(
                "webhook",
                RetryConfig.custom()
                        .maxAttempts(3)
                        .waitDuration(Duration.ofMillis(1))
                        .ignoreExceptions(CallNotPermittedException.class)
                        .build());
        CircuitBreaker breaker = CircuitBreaker.of(
                "webhook",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(60)
                        .waitDurationInOpenState(Duration.ofHours(1))
                        .build());
        return new Webhook(new Webhooks.Target(address, secret), http(), retry, breaker, Clock.systemUTC());
    }

    private static RestClient http() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(Duration.ofSeconds(20));
        return RestClient.builder().requestFactory(requests).build();
    }

    /** An event of an inbox, with this id. */
    static Message anEvent(String id) {
        RequestAnswered answered = new RequestAnswered(
                new RequestId(new UUID(0x389L, 1)),
                new AgencyCode("POLICE-15"),
                Instant.parse("2026-11-20T02:15:30Z"),
                "Hàng bốc tại bãi xe Kim Thành. 🚤");
        Envelope envelope = new Envelope(
                id,
                URI.create("/exchange-service"),
                MessageTypes.of(answered).name(),
                answered.request().key(),
                answered.at(),
                new AgencyCode("MS-15"),
                "MS-15,POLICE-15",
                null,
                null,
                null,
                answered.request().key(),
                "yc-1");
        return new Message(envelope, Json.write(answered));
    }
}
