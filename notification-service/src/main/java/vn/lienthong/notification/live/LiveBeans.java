package vn.lienthong.notification.live;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import vn.lienthong.notification.inbox.Arrivals;
import vn.lienthong.notification.inbox.Inboxes;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.web.EndedConnections;

/** Binds the inboxes to those who watch. */
@Configuration(proxyBeanMethods = false)
class LiveBeans {
    @Bean
    Watchers watchers(
            CurrentDirectory directory,
            EndedConnections ended,
            Inboxes inboxes,
            Arrivals arrivals,
            MeterRegistry meters) {
        Watchers watchers =
                new Watchers(new Feed(inboxes, arrivals, new FeedItems(directory)), ended::hasEnded, meters);
        // whose connection ends is sent away at once, on a thread that may wait; whom the clock lets stay, at its next
        // turn
        directory.tell(reached -> Thread.ofVirtual().name("send-ended-away").start(watchers::sendEndedAway));
        return watchers;
    }

    /** Those who watch are sent away first, or the server would wait for them. */
    @Bean
    ApplicationListener<ContextClosedEvent> sendWatchersAway(Watchers watchers) {
        return event -> watchers.sendAllAway();
    }
}
