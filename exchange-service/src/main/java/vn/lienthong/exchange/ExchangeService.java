package vn.lienthong.exchange;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import vn.lienthong.runtime.ServiceRuntime;

/** Decides requests, case files and information; shows the register. */
@SpringBootApplication
@Import(ServiceRuntime.class)
public class ExchangeService {
    /** The application, with the name of its own settings file. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ExchangeService.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=exchange-service");
    }

    /** Runs the service alone. */
    public static void main(String... arguments) {
        application().run(arguments);
    }
}
