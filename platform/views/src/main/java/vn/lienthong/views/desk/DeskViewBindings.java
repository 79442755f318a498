package vn.lienthong.views.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.views.register.RegisterQueries;
import vn.lienthong.views.watch.WatchQueries;

/** Binds the log to the desks. */
@Configuration(proxyBeanMethods = false)
class DeskViewBindings {
    @Bean
    DeskView deskView(MongoOperations store, SavedLists lists) {
        return new DeskView(store, lists);
    }

    @Bean
    SavedLists savedLists(MongoOperations store) {
        return new SavedLists(store);
    }

    @Bean
    DeskQueries deskQueries(MongoOperations store, WatchQueries watch, RegisterQueries register) {
        return new DeskQueries(store, watch, register);
    }
}
