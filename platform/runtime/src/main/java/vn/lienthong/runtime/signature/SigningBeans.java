package vn.lienthong.runtime.signature;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.ServiceSettings;

/** The key that records and heads are signed with; imported by what signs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CustodySettings.class)
public class SigningBeans {
    @Bean
    RecordKey recordKey(CustodySettings custody, ServiceSettings settings) {
        String file = custody.signingKey();
        return file == null || file.isBlank()
                ? RecordKey.keptUnder(Path.of(settings.dataDir(), "keys"))
                : RecordKey.in(Path.of(file));
    }
}
