package vn.lienthong.views.similar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.views.register.RegisterQueries;

/** Binds the log of tips to what they are compared by. */
@Configuration(proxyBeanMethods = false)
class SimilarBindings {
    @Bean
    SimilarView similarView(MongoOperations store) {
        return new SimilarView(store);
    }

    @Bean
    TipIndex tipIndex(MongoOperations store) {
        return new TipIndex(store);
    }

    @Bean
    SimilarTips similarTips(TipIndex index, RegisterQueries register) {
        return new SimilarTips(index, register);
    }
}
