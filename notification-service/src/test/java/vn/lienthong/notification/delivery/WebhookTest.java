package vn.lienthong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lienthong.notification.delivery.Calling.anEvent;
import static vn.lienthong.notification.delivery.Calling.webhook;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.notification.delivery.AnAgencySystem.Received;
import vn.lienthong.runtime.message.Message;

class WebhookTest {
    private AnAgencySystem agency;

    @BeforeEach
    void start() throws IOException {
        agency = new AnAgencySystem();
    }

    @AfterEach
    void stop() {
        agency.close();
    }

    @Test
    void handsOverAnEventAsStructuredCloudEvent() {
        Message event = anEvent("e-1");

        int attempts = webhook(agency.address()).deliver(event);

        assertThat(attempts).isEqualTo(1);
        Received received = agency.received().getFirst();
        assertThat(received.headers().get("content-type"))
                .containsExactly("application/cloudevents+json;charset=UTF-8");
        JsonNode body = Json.tree(received.body().getBytes(StandardCharsets.UTF_8));
        event.envelope()
                .attributes()
                .forEach((name, value) ->
                        assertThat(body.get(name).stringValue()).isEqualTo(value));
        assertThat(body.get("datacontenttype").stringValue()).isEqualTo("application/json");
        assertThat(body.get("data")).isEqualTo(Json.tree(event.payload()));
    }

    @Test
    void signsSoThatTheStandardLibraryVerifies() throws Exception {
        webhook(agency.address()).deliver(anEvent("e-1"));

        Received received = agency.received().getFirst();
        assertThat(received.id()).isEqualTo("e-1");
        assertThatCode(() ->
                        new com.standardwebhooks.Webhook(Calling.SECRET).verify(received.body(), received.headers()))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(WebhookVerificationException.class)
                .as("another body")
                .isThrownBy(() -> new com.standardwebhooks.Webhook(Calling.SECRET)
                        .verify(received.body().replace("Kim Thành", "Kim Tân"), received.headers()));
        assertThatExceptionOfType(WebhookVerificationException.class)
                .as("another secret")
                .isThrownBy(() -> new com.standardwebhooks.Webhook("whsec_" + "A".repeat(32))
                        .verify(received.body(), received.headers()));
    }

    @Test
    void triesAgainUnderTheSameIdWhenTheSystemFails() {
        agency.answering(500, 503);

        int attempts = webhook(agency.address()).deliver(anEvent("e-1"));

        assertThat(attempts).isEqualTo(3);
        assertThat(agency.received()).extracting(Received::id).containsExactly("e-1", "e-1", "e-1");
        assertThat(agency.received())
                .extracting(Received::body)
                .containsOnly(agency.received().getFirst().body());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 304, 307, 400, 401, 404, 410, 429, 500, 503})
    void takesNothingButSuccessForDelivered(int status) {
        agency.answering(status, status, status);

        assertThatExceptionOfType(RestClientException.class)
                .isThrownBy(() -> webhook(agency.address()).deliver(anEvent("e-1")));
        assertThat(agency.received()).hasSize(3);
    }

    @Test
    void givesUpWhenNobodyListens() {
        URI address = agency.address();
        agency.close();

        assertThatExceptionOfType(RestClientException.class)
                .isThrownBy(() -> webhook(address).deliver(anEvent("e-1")));
    }

    @Test
    void asksNoMoreWhileTheSystemIsKnownToBeDown() {
        agency.alwaysAnswering(500);
        Webhook webhook = webhook(agency.address());
        for (int event = 0; event < 4; event++) {
            assertThatCode(() -> webhook.deliver(anEvent("e"))).isInstanceOf(RuntimeException.class);
        }
        int asked = agency.received().size();

        assertThatExceptionOfType(CallNotPermittedException.class).isThrownBy(() -> webhook.deliver(anEvent("e")));

        assertThat(asked).isEqualTo(10);
        assertThat(agency.received()).hasSize(asked);
    }

    @Test
    void refusesASecretThatIsEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> webhook(agency.address(), ""));
    }
}
