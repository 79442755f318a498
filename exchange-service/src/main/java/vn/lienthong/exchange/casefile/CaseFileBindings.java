package vn.lienthong.exchange.casefile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;

/** The rules of case files, and what explains them. */
@Configuration(proxyBeanMethods = false)
class CaseFileBindings {
    @Bean
    Decider<?, ?, ?> caseFiles(CurrentDirectory directory) {
        return new CaseFiles(directory);
    }

    @Bean
    CaseFileExplains caseFileExplains(CurrentDirectory directory) {
        return new CaseFileExplains(directory, new FeedItems(directory)::name);
    }
}
