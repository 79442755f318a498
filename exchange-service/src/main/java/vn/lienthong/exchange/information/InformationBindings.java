package vn.lienthong.exchange.information;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.decider.Decider;

/** The rules of shared information. */
@Configuration(proxyBeanMethods = false)
class InformationBindings {
    @Bean
    Decider<?, ?, ?> sharedInformation() {
        return new SharedInformation();
    }
}
