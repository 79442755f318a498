package vn.lienthong.exchange.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.decider.Decider;

/** The rules of the desks. */
@Configuration(proxyBeanMethods = false)
class DeskBindings {
    @Bean
    Decider<?, ?, ?> desks() {
        return new Desks();
    }
}
