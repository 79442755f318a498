package vn.lienthong.runtime;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.lienthong.runtime.directory.DirectoryBeans;
import vn.lienthong.runtime.openapi.OpenApiPages;
import vn.lienthong.runtime.projection.Projections;
import vn.lienthong.runtime.readiness.ReadinessBeans;
import vn.lienthong.runtime.streams.StreamsBeans;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.EndedConnections;
import vn.lienthong.runtime.web.ErrorPages;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.runtime.web.Security;

/** Everything a service imports to be one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceSettings.class)
@Import({
    DirectoryBeans.class,
    Security.class,
    CallerArgument.class,
    EndedConnections.class,
    ParametersArgument.class,
    Problems.class,
    ErrorPages.class,
    Projections.class,
    ReadinessBeans.class,
    StreamsBeans.class,
    OpenApiPages.class
})
public class ServiceRuntime {
    @Bean
    BrokerAccess brokerAccess(
            ServiceSettings settings,
            @Value("${lienthong.kafka.security-protocol}") String protocol,
            @Value("${lienthong.kafka.jaas}") String jaas) {
        return new BrokerAccess(settings.kafka().bootstrapServers(), protocol, jaas);
    }
}
