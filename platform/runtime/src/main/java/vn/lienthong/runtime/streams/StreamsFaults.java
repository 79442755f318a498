package vn.lienthong.runtime.streams;

import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** A fault of a stream thread (a broker gone, a transaction fenced) replaces the thread, which goes on from the log. */
@Configuration(proxyBeanMethods = false)
public class StreamsFaults {
    private static final Logger log = LoggerFactory.getLogger(StreamsFaults.class);

    @Bean
    StreamsBuilderFactoryBeanConfigurer replaceFailedThreads() {
        return factory -> factory.setStreamsUncaughtExceptionHandler(fault -> {
            log.error("a stream thread failed and is replaced", fault);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    }
}
