package vn.lienthong.exchange.plan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.exchange.source.ExplainsSources;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.explain.Explains;

/** The rules of plans, and what explains them. */
@Configuration(proxyBeanMethods = false)
class PlanBindings {
    @Bean
    Decider<?, ?, ?> plans(CurrentDirectory directory) {
        return Plans.withSources(directory);
    }

    @Bean
    Explains<?> planExplains(CurrentDirectory directory) {
        FeedItems names = new FeedItems(directory);
        return new ExplainsSources<>(
                new PlanExplains(directory, names::name), Plans.withSources(directory), names::name);
    }
}
