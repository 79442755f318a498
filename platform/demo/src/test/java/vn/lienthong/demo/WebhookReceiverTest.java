package vn.lienthong.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;

class WebhookReceiverTest {
    private static final byte[] BODY = "{\"type\":\"t\"}".getBytes(UTF_8);

    private final WebhookReceiver receiver = WebhookReceiver.of(List.of(new AgencyCode("MS-15")));

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void takesASignedMessageOnce() throws Exception {
        assertThat(call("m1", signature("m1"))).isEqualTo(204);
        assertThat(call("m1", signature("m1"))).isEqualTo(204);
        assertThat(call("m2", "v1,AAAA " + signature("m2"))).isEqualTo(204);

        assertThat(receiver.count()).isEqualTo(2);
    }

    @Test
    void refusesAMessageThatIsNotSignedForIt() throws Exception {
        assertThat(call("m1", signature("m2"))).isEqualTo(401);
        assertThat(call("m1", "v1,AAAA")).isEqualTo(401);

        assertThat(receiver.count()).isZero();
    }

    /** The example of the Standard Webhooks specification. */
    @Test
    void signsAsTheStandardSays() {
        byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(WebhookReceiver.signature(
                        key, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "{\"test\": 2432232314}".getBytes(UTF_8)))
                .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    private String signature(String id) {
        String secret = setting("secret").substring("whsec_".length());
        return "v1," + WebhookReceiver.signature(Base64.getDecoder().decode(secret), id, "1614265330", BODY);
    }

    private int call(String id, String signature) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(setting("url")))
                .header("webhook-id", id)
                .header("webhook-timestamp", "1614265330")
                .header("webhook-signature", signature)
                .POST(BodyPublishers.ofByteArray(BODY))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private String setting(String name) {
        return receiver.settings().get("lienthong.notification.webhooks[MS-15]." + name);
    }
}
