package vn.lienthong.views.register;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.Recent;
import vn.lienthong.views.audit.StatedPurposes;
import vn.lienthong.views.content.Contents;
import vn.lienthong.views.visibility.Readers;

/** Binds the log to the register. */
@Configuration(proxyBeanMethods = false)
class RegisterBindings {
    @Bean
    Register register(MongoOperations store, CurrentDirectory directory) {
        return new Register(store, directory);
    }

    @Bean
    Readers readers(ObjectProvider<Communities> communities, Clock clock) {
        return new Readers(communities.getIfAvailable(() -> Communities.NONE), clock);
    }

    @Bean
    RegisterQueries registerQueries(
            MongoOperations store, Readers readers, CurrentDirectory directory, Deadlines deadlines) {
        FeedItems items = new FeedItems(directory);
        Naming naming = Naming.of(new OriginNames(directory), items::name, deadlines);
        return new RegisterQueries(store, readers, naming, deadlines, new Contents(directory, items::name), items);
    }

    @Bean
    StatedPurposes statedPurposes(RegisterQueries queries) {
        return queries::purpose;
    }

    /** Counted when somebody looks; who would have to wait longer than this gets what was counted last. */
    @Bean
    RegisterFigures registerFigures(MongoOperations store, CurrentDirectory directory, Clock clock) {
        return new RegisterFigures(
                new Recent<>(clock, new RegisterCounter(store)::count, Duration.ofMillis(500)), directory);
    }

    @Bean
    ServingHistories servingHistories(MongoOperations store, Readers readers) {
        return new ServingHistories(store, readers);
    }

    @Bean
    CommonHistories commonHistories(MongoOperations store, Readers readers) {
        return new CommonHistories(store, readers);
    }
}
