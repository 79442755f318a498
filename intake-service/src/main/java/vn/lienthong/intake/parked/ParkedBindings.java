package vn.lienthong.intake.parked;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Binds what was parked to its view. */
@Configuration(proxyBeanMethods = false)
class ParkedBindings {
    @Bean
    ParkedView parkedView(MongoOperations store) {
        return new ParkedView(store);
    }
}
