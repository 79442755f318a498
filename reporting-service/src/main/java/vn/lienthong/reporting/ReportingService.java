package vn.lienthong.reporting;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import vn.lienthong.runtime.ServiceRuntime;
import vn.lienthong.runtime.community.CommunityBindings;

/** Counts statistics and answers queries of them. */
@SpringBootApplication
@Import({ServiceRuntime.class, CommunityBindings.class})
public class ReportingService {
    /** The application, with the name of its own settings file. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ReportingService.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=reporting-service");
    }

    /** Runs the service alone. */
    public static void main(String... arguments) {
        application().run(arguments);
    }
}
