package vn.lienthong.notification.delivery;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.lienthong.contract.Json;
import vn.lienthong.runtime.message.Message;

/** The way to one agency's system: CloudEvents structured JSON, signed, tried again, given up while it is known to be down. */
final class Webhook {
    private final Webhooks.Target target;
    private final com.standardwebhooks.Webhook signature;
    private final RestClient http;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final Clock clock;

    Webhook(Webhooks.Target target, RestClient http, Retry retry, CircuitBreaker breaker, Clock clock) {
        this.target = target;
        this.signature = signature(target);
        this.http = http;
        this.retry = retry;
        this.breaker = breaker;
        this.clock = clock;
    }

    private static com.standardwebhooks.Webhook signature(Webhooks.Target target) {
        try {
            return new com.standardwebhooks.Webhook(target.secret());
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException(
                    "empty webhook secret for " + target.url().getHost(), e);
        }
    }

    /**
     * Hands over an event and says how many attempts it took.
     *
     * @throws RuntimeException if every attempt failed, or the system is known to be down
     */
    int deliver(Message message) {
        AtomicInteger attempts = new AtomicInteger();
        String body = Json.mapper().writeValueAsString(message.structured());
        retry.executeRunnable(() -> {
            attempts.incrementAndGet();
            breaker.executeRunnable(() -> post(message.envelope().id(), body));
        });
        return attempts.get();
    }

    private void post(String id, String body) {
        long seconds = clock.instant().getEpochSecond();
        HttpStatusCode answer = http.post()
                .uri(target.url())
                .contentType(MediaType.parseMediaType("application/cloudevents+json;charset=UTF-8"))
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", sign(id, seconds, body))
                .body(body)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
        if (!answer.is2xxSuccessful()) {
            throw new RestClientException("the system answered " + answer.value());
        }
    }

    private String sign(String id, long seconds, String body) {
        try {
            return signature.sign(id, seconds, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("cannot sign for " + target.url().getHost(), e);
        }
    }
}
