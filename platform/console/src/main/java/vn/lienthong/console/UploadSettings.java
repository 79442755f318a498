package vn.lienthong.console;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * How files come from browsers that run no script.
 *
 * @param largest how large a form with a file may be; the service that stores it has a limit of its own
 */
@ConfigurationProperties("lienthong.console.uploads")
record UploadSettings(@DefaultValue("26MB") DataSize largest) {

    /** Bytes up to which a field stays in memory: what is typed does, files go to the disk as they come. */
    private static final int TYPED = 8_192;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(UploadSettings.class)
    static class Forms {
        @Bean
        MultipartConfigElement multipartConfigElement(UploadSettings settings) {
            return new MultipartConfigElement(
                    "", settings.largest().toBytes(), settings.largest().toBytes(), TYPED);
        }

        @Bean
        StandardServletMultipartResolver multipartResolver() {
            return new StandardServletMultipartResolver();
        }
    }
}
