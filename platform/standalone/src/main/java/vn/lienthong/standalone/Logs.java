package vn.lienthong.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One log file for the whole process; what a person should see is told through the settings' progress instead. */
final class Logs {
    private Logs() {}

    /** Keeps what libraries log away from the screen, until there is a file for it. */
    static void silent() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }

    /** Sends all logs to a file. Spring Boot's own set-up is put off: each application would undo another's. */
    static void into(Path file) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        // Tomcat speaks java.util.logging
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        context.reset();
        context.putProperty("lienthong.log.file", file.toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(Logs.class.getResource("/standalone-logback.xml"));
        } catch (JoranException malformed) {
            throw new IllegalStateException("standalone-logback.xml cannot be read", malformed);
        }
    }
}
