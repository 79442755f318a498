package vn.lienthong.exchange;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import vn.lienthong.runtime.ServiceRuntime;
import vn.lienthong.runtime.community.CommunityBindings;
import vn.lienthong.views.Views;

/** Decides requests, case files, information, plans, working groups and the directory; carries the views of them. */
@SpringBootApplication
@Import({ServiceRuntime.class, CommunityBindings.class, Views.class})
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
