package vn.lienthong.views.linked;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.views.register.RegisterQueries;

/** Binds the log of tips to what was said of two of them. */
@Configuration(proxyBeanMethods = false)
class LinkedBindings {
    @Bean
    LinkedView linkedView(MongoOperations store) {
        return new LinkedView(store);
    }

    @Bean
    LinkedTips linkedTips(MongoOperations store, RegisterQueries register) {
        return new LinkedTips(store, register);
    }
}
