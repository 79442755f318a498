package vn.lienthong.views.explain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;

/** Explains the matters that other services decide. */
@Configuration(proxyBeanMethods = false)
class ExplanationBindings {
    @Bean
    TipExplains tipExplains(CurrentDirectory directory) {
        return new TipExplains(directory, new FeedItems(directory)::name);
    }
}
