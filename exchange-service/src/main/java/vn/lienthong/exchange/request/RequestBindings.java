package vn.lienthong.exchange.request;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.explain.Explains;

/** The rules of requests, and what explains them. */
@Configuration(proxyBeanMethods = false)
class RequestBindings {
    @Bean
    Decider<?, ?, ?> requests(CurrentDirectory directory) {
        return new Requests(directory);
    }

    @Bean
    Explains<RequestEvent> requestExplains(CurrentDirectory directory) {
        return new RequestExplains(new FeedItems(directory)::name, new Lines(directory));
    }
}
