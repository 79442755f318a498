package vn.lienthong.exchange.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;

/** The rules of plans, and what explains them. */
@Configuration(proxyBeanMethods = false)
class PlanBindings {
    @Bean
    Decider<?, ?, ?> plans(CurrentDirectory directory) {
        return new Plans(directory);
    }

    @Bean
    PlanExplains planExplains(CurrentDirectory directory) {
        return new PlanExplains(directory, new FeedItems(directory)::name);
    }
}
