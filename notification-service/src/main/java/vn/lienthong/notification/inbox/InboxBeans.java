package vn.lienthong.notification.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import vn.lienthong.runtime.BrokerAccess;

/** What reads the inboxes over HTTP. Nothing is opened before somebody asks. */
@Configuration(proxyBeanMethods = false)
class InboxBeans {
    @Bean
    Consumers inboxConsumers(BrokerAccess access) {
        return new Consumers(access.properties());
    }

    @Bean
    Inboxes inboxes(Consumers consumers, MeterRegistry meters) {
        return new Inboxes(consumers, meters);
    }

    @Bean
    Arrivals arrivals(Consumers consumers, MeterRegistry meters) {
        return new Arrivals(consumers, meters);
    }

    /** Those who wait are answered first, or the server would wait for them. */
    @Bean
    ApplicationListener<ContextClosedEvent> letWaitingGo(Arrivals arrivals) {
        return event -> arrivals.close();
    }
}
