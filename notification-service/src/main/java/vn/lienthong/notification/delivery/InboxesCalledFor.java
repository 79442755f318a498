package vn.lienthong.notification.delivery;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Topics;

/**
 * Has only those inboxes read whose agency has a webhook, and none where no agency has: what is read of the others would be
 * thrown away.
 */
public final class InboxesCalledFor implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String WEBHOOKS = "lienthong.notification.webhooks";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> webhooks = Binder.get(context.getEnvironment())
                .bind(WEBHOOKS, Bindable.mapOf(String.class, Object.class))
                .orElseGet(TreeMap::new);
        if (!webhooks.isEmpty()) {
            String inboxes = webhooks.keySet().stream()
                    .map(code ->
                            Pattern.quote(Topics.inbox(new AgencyCode(code)).name()))
                    .collect(Collectors.joining("|"));
            Map<String, Object> settings = Map.of(
                    "lienthong.notification.inboxes",
                    inboxes,
                    "lienthong.notification.delivering",
                    "notifyAgencies;pageAgencies;");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("inboxes", settings));
        }
    }
}
