package vn.lienthong.exchange.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;

/** Binds the log to the register. */
@Configuration(proxyBeanMethods = false)
class RegisterBindings {
    @Bean
    Register register(MongoOperations store, CurrentDirectory directory) {
        return new Register(store, new FeedItems(directory));
    }

    @Bean
    RegisterQueries registerQueries(MongoOperations store) {
        return new RegisterQueries(store);
    }

    @Bean
    ServingHistories servingHistories(MongoOperations store) {
        return new ServingHistories(store);
    }
}
