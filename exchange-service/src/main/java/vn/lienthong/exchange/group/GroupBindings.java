package vn.lienthong.exchange.group;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;

/** The rules of working groups, and what explains them. */
@Configuration(proxyBeanMethods = false)
class GroupBindings {
    @Bean
    Decider<?, ?, ?> groups(CurrentDirectory directory) {
        return new Groups(directory);
    }

    @Bean
    GroupExplains groupExplains(CurrentDirectory directory) {
        return new GroupExplains(directory, new FeedItems(directory)::name);
    }
}
