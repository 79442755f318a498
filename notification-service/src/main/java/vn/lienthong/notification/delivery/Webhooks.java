package vn.lienthong.notification.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which agencies' systems are called, set by the operator.
 *
 * @param webhooks by agency code
 */
@Validated
@ConfigurationProperties("lienthong.notification")
record Webhooks(@DefaultValue Map<String, @Valid Target> webhooks) {
    /**
     * Where to and with what proof.
     *
     * @param secret of Standard Webhooks: {@code whsec_} and base64
     */
    record Target(@NotNull URI url, @NotBlank String secret) {}
}
