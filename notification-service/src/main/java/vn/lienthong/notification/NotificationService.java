package vn.lienthong.notification;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import vn.lienthong.notification.delivery.InboxesCalledFor;
import vn.lienthong.runtime.ServiceRuntime;

/** Hands events to agencies' systems and to those who watch live. */
@SpringBootApplication
@Import(ServiceRuntime.class)
public class NotificationService {
    /** The application, with the name of its own settings file. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(NotificationService.class)
                .web(WebApplicationType.SERVLET)
                .initializers(new InboxesCalledFor())
                .properties("spring.config.name=notification-service");
    }

    /** Runs the service alone. */
    public static void main(String... arguments) {
        application().run(arguments);
    }
}
