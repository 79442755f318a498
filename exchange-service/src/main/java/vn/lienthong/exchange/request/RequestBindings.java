package vn.lienthong.exchange.request;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.exchange.source.ExplainsSources;
import vn.lienthong.registry.oversight.Lines;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.explain.Explains;

/** The rules of requests, and what explains them. */
@Configuration(proxyBeanMethods = false)
class RequestBindings {
    @Bean
    Decider<?, ?, ?> requests(CurrentDirectory directory) {
        return Requests.withSources(directory);
    }

    @Bean
    Explains<?> requestExplains(CurrentDirectory directory) {
        FeedItems names = new FeedItems(directory);
        return new ExplainsSources<>(
                new RequestExplains(names::name, new Lines(directory)), Requests.withSources(directory), names::name);
    }
}
