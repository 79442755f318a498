package vn.lienthong.notification.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.runtime.message.Emission;

/** The webhooks of all agencies on each lane: either has its own patience with a system, and its own opinion of whether it is up. */
final class WebhookLanes {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Webhooks settings;
    private final RetryRegistry retries;
    private final CircuitBreakerRegistry breakers;
    private final MeterRegistry meters;
    private final Clock clock;
    /** None, and no thread of it, before there is a webhook. */
    private final SingletonSupplier<RestClient> http = SingletonSupplier.of(WebhookLanes::client);

    WebhookLanes(
            Webhooks settings,
            RetryRegistry retries,
            CircuitBreakerRegistry breakers,
            MeterRegistry meters,
            Clock clock) {
        this.settings = settings;
        this.retries = retries;
        this.breakers = breakers;
        this.meters = meters;
        this.clock = clock;
    }

    private static RestClient client() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(ANSWER);
        return RestClient.builder().requestFactory(requests).build();
    }

    /** @param recorder keeps an emission before it returns, or throws */
    Deliveries on(Lane lane, Consumer<Emission> recorder) {
        String patience = patience(lane);
        Map<AgencyCode, Webhook> webhooks = new HashMap<>();
        settings.webhooks().forEach((code, target) -> {
            String name = patience + "-" + code;
            webhooks.put(
                    new AgencyCode(code),
                    new Webhook(
                            target,
                            http.obtain(),
                            retries.retry(name, patience),
                            breakers.circuitBreaker(name, patience),
                            clock));
        });
        return new Deliveries(lane, webhooks, recorder, meters, clock);
    }

    /** Name of its settings. */
    private static String patience(Lane lane) {
        return switch (lane) {
            case PAGED -> "paging";
            case ORDINARY -> "webhook";
        };
    }
}
