package vn.lienthong.exchange.casefile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.exchange.source.ExplainsSources;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.explain.Explains;

/** The rules of case files, and what explains them. */
@Configuration(proxyBeanMethods = false)
class CaseFileBindings {
    @Bean
    Decider<?, ?, ?> caseFiles(CurrentDirectory directory) {
        return CaseFiles.withSources(directory);
    }

    @Bean
    Explains<?> caseFileExplains(CurrentDirectory directory) {
        FeedItems names = new FeedItems(directory);
        return new ExplainsSources<>(
                new CaseFileExplains(directory, names::name), CaseFiles.withSources(directory), names::name);
    }
}
