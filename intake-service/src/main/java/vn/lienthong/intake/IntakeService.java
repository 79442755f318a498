package vn.lienthong.intake;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import vn.lienthong.runtime.ServiceRuntime;

/** The door, the life of a tip, outcomes and what was parked. */
@SpringBootApplication
@Import(ServiceRuntime.class)
public class IntakeService {
    /** The application, with the name of its own settings file. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(IntakeService.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=intake-service");
    }

    /** Runs the service alone. */
    public static void main(String... arguments) {
        application().run(arguments);
    }
}
