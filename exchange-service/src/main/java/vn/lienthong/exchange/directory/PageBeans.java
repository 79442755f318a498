package vn.lienthong.exchange.directory;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.directory.CurrentDirectory;

/** What the pages of the directory need: the clock of the edge, and the directory as this service holds it. */
@Configuration(proxyBeanMethods = false)
class PageBeans {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Consultations consultations(CurrentDirectory current, Clock clock) {
        return new Consultations(current, clock);
    }
}
