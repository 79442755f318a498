package vn.lienthong.runtime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.map.Provinces;

/** The directory, held in memory by each service. */
@Configuration(proxyBeanMethods = false)
class DirectoryBeans {
    @Bean
    Agencies agencies() {
        return Agencies.load();
    }

    @Bean
    Provinces provinces() {
        return Provinces.load();
    }
}
