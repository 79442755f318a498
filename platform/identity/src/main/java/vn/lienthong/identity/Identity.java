package vn.lienthong.identity;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import vn.lienthong.pages.Pages;

/** The issuer as an application: alone by {@code java -jar}, or beside other applications in one process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@Pages
@EnableConfigurationProperties(IdentitySettings.class)
public class Identity {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The application before it runs; its settings come from {@code identity.yml}, never from {@code application.yml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Identity.class)
                .main(Identity.class)
                .properties("spring.config.name=identity");
    }
}
