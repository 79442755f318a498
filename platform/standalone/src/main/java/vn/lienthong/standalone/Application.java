package vn.lienthong.standalone;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.client.credentials.KafkaUsers;
import vn.lienthong.console.Console;
import vn.lienthong.exchange.ExchangeService;
import vn.lienthong.identity.Identity;
import vn.lienthong.intake.IntakeService;
import vn.lienthong.notification.NotificationService;
import vn.lienthong.reporting.ReportingService;

/**
 * One Spring Boot application of the process.
 *
 * @param builder its own way of being built, as in its {@code main}
 * @param settings what it is told, in place of its file of settings
 */
record Application(
        Part part, Supplier<SpringApplicationBuilder> builder, Function<Wiring, Map<String, String>> settings) {

    /** Who issues tokens; needs nothing of the others. */
    static final Application IDENTITY = new Application(Part.IDENTITY, Identity::application, Wiring::identity);

    /** What needs the broker, the store and the issuer; listed in the order they are started in. */
    static final List<Application> OTHERS = List.of(
            service(Part.INTAKE, IntakeService::application, KafkaUsers.INTAKE),
            service(Part.EXCHANGE, ExchangeService::application, KafkaUsers.EXCHANGE),
            service(Part.REPORTING, ReportingService::application, KafkaUsers.REPORTING),
            service(Part.NOTIFICATION, NotificationService::application, KafkaUsers.NOTIFICATION),
            new Application(Part.CONSOLE, Console::application, Wiring::console));

    /** The issuer first. */
    static List<Application> all() {
        return Stream.concat(Stream.of(IDENTITY), OTHERS.stream()).toList();
    }

    private static Application service(Part part, Supplier<SpringApplicationBuilder> builder, String kafkaUser) {
        return new Application(part, builder, wiring -> wiring.service(part, kafkaUser));
    }

    /** Starts it, waiting until it answers. Its settings come first of all, as command line arguments would. */
    ConfigurableApplicationContext start(Wiring wiring, ApplicationContextInitializer<?>... initializers) {
        var arguments = settings.apply(wiring).entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new);
        return builder.get()
                .initializers(initializers)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .run(arguments);
    }
}
