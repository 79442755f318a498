package vn.lienthong.views.custody;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contract.Matter;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.views.register.RegisterQueries;

/** The key that records are signed with, and the register they are drawn from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CustodySettings.class)
class CustodyBindings {
    @Bean
    RecordKey recordKey(CustodySettings custody, ServiceSettings settings) {
        String file = custody.signingKey();
        return file == null || file.isBlank()
                ? RecordKey.keptUnder(Path.of(settings.dataDir(), "keys"))
                : RecordKey.in(Path.of(file));
    }

    @Bean
    CustodyPages.History custodyHistory(RegisterQueries register) {
        return (reader, id) -> register.history(reader, Matter.CASEFILE, id);
    }
}
