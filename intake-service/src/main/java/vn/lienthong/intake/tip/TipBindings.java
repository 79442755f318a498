package vn.lienthong.intake.tip;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.tips.Tips;

/** The rules of tips, and who may see them. */
@Configuration(proxyBeanMethods = false)
class TipBindings {
    @Bean
    Decider<?, ?, ?> tips(CurrentDirectory directory) {
        return new Tips(directory);
    }

    @Bean
    TipReaders tipReaders(MongoOperations store) {
        return new TipReaders(store);
    }
}
