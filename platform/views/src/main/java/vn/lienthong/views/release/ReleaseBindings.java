package vn.lienthong.views.release;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Binds the log to what was published. */
@Configuration(proxyBeanMethods = false)
class ReleaseBindings {
    @Bean
    ReleaseView releaseView(MongoOperations store) {
        return new ReleaseView(store);
    }
}
