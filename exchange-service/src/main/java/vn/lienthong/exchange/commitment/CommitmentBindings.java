package vn.lienthong.exchange.commitment;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;

/** The rules of what is owed under agreements, what explains them, and what begins them. */
@Configuration(proxyBeanMethods = false)
class CommitmentBindings {
    @Bean
    Decider<?, ?, ?> commitments(CurrentDirectory directory) {
        return new Commitments(directory);
    }

    @Bean
    CommitmentExplains commitmentExplains(CurrentDirectory directory) {
        return new CommitmentExplains(new FeedItems(directory)::name);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> keepAgreements(
            CurrentDirectory directory, StreamBridge bridge, Clock clock) {
        KeepAgreements keep = new KeepAgreements(bridge, clock);
        return ready -> directory.tell(
                reached -> Thread.ofVirtual().name("keep-agreements").start(() -> keep.accept(reached)));
    }
}
