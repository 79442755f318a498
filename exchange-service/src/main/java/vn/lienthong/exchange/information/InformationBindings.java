package vn.lienthong.exchange.information;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;

/** The rules of shared information. */
@Configuration(proxyBeanMethods = false)
class InformationBindings {
    @Bean
    InformationExplains informationExplains(CurrentDirectory directory) {
        return new InformationExplains(new FeedItems(directory)::name, directory);
    }

    @Bean
    Decider<?, ?, ?> sharedInformation(CurrentDirectory directory, Communities communities) {
        return new SharedInformation(directory, communities);
    }
}
