package vn.lienthong.intake.tip;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.tips.Tips;

/** The rules of tips. */
@Configuration(proxyBeanMethods = false)
class TipBindings {
    @Bean
    Decider<?, ?, ?> tips(CurrentDirectory directory) {
        return new Tips(directory);
    }
}
