package vn.lienthong.intake.attachment;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.content.ContentBeans;
import vn.lienthong.runtime.content.ContentStore;

/** Binds the store of attachments to what takes them in and what sweeps it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
@EnableScheduling
@Import(ContentBeans.class)
class AttachmentBindings {
    /** What a form has beside its file, in bytes. */
    private static final int FORM = 1024 * 1024;

    /** The largest part of a form that is held in memory, in bytes: more than any text that is taken. */
    private static final int FIELD = 128 * 1024;

    @Bean
    Incoming incoming(ServiceSettings settings) {
        return new Incoming(Path.of(settings.dataDir()).toAbsolutePath().resolve("incoming"));
    }

    /** Files of a form go to the disk as they come; what is written in its fields stays in memory. */
    @Bean
    MultipartConfigElement multipartConfigElement(Incoming incoming, AttachmentSettings settings) {
        long largest = settings.largest().toBytes() + FORM;
        return new MultipartConfigElement(incoming.folder().toString(), largest, largest, FIELD);
    }

    @Bean
    Storing storing(
            ContentStore store, Incoming incoming, AttachmentSettings settings, Clock clock, MeterRegistry meters) {
        return new Storing(store, incoming, settings, clock, meters);
    }

    @Bean
    Sweeping sweeping(ContentStore store, AttachmentSettings settings, Clock clock, MeterRegistry meters) {
        return new Sweeping(store, settings.unnamedFor(), clock, meters);
    }
}
