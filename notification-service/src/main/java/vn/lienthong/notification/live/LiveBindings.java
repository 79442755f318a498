package vn.lienthong.notification.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.messaging.Message;
import vn.lienthong.contract.Topics;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.projection.Batches;
import vn.lienthong.runtime.projection.LogRecord;

/** Binds the inboxes to those who watch. */
@Configuration(proxyBeanMethods = false)
class LiveBindings {
    private static final Logger log = LoggerFactory.getLogger(LiveBindings.class);

    @Bean
    Watchers watchers(CurrentDirectory directory, BindingsLifecycleController bindings, MeterRegistry meters) {
        return new Watchers(new FeedItems(directory), new Reading(bindings), meters);
    }

    /** Every instance reads all inboxes, from now on: whoever watches does so on one of them. */
    @Bean
    Consumer<Message<List<byte[]>>> showLive(Watchers watchers) {
        return batch -> {
            for (LogRecord record : Batches.records(batch, LiveBindings::unreadable)) {
                Topics.agency(record.topic()).ifPresent(inbox -> watchers.show(inbox, record.message()));
            }
        };
    }

    /** Those who watch are sent away first, or the server would wait for them. */
    @Bean
    ApplicationListener<ContextClosedEvent> sendWatchersAway(Watchers watchers) {
        return event -> watchers.sendAllAway();
    }

    /** Inboxes are written by the deciders alone; what cannot be read there stays there. */
    private static void unreadable(RuntimeException fault) {
        log.error("an inbox holds a record without an envelope", fault);
    }
}
