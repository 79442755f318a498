package vn.lienthong.intake.blinding;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.ServiceSettings;

/** The keys by which identifiers are blinded. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BlindingSettings.class)
class BlindingBeans {
    @Bean
    TokenKeys tokenKeys(BlindingSettings limits, ServiceSettings settings) {
        String file = limits.keys();
        return file == null || file.isBlank()
                ? TokenKeys.keptUnder(Path.of(settings.dataDir(), "keys"))
                : TokenKeys.in(Path.of(file));
    }

    @Bean
    Blinding blinding(TokenKeys keys) {
        return new Blinding(keys);
    }

    @Bean
    Vouching vouching(TokenKeys keys) {
        return new Vouching(keys);
    }
}
