package vn.lienthong.runtime.streams;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;
import org.springframework.kafka.streams.KafkaStreamsMicrometerListener;
import org.springframework.scheduling.TaskScheduler;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.EmissionSerde;
import vn.lienthong.runtime.readiness.Running;

/** What every stream is given. */
@Configuration(proxyBeanMethods = false)
public class StreamsBeans {
    private static final Logger log = LoggerFactory.getLogger(StreamsBeans.class);

    /** Found by the binder for every stream of emissions. */
    @Bean
    Serde<Emission> emissionSerde() {
        return new EmissionSerde();
    }

    /** Figures of each stream, by the one scheduler; the binder's own listener of this name starts a thread for each. */
    @Bean
    KafkaStreamsMicrometerListener binderStreamsListener(MeterRegistry meters, TaskScheduler kafkaScheduler) {
        return new KafkaStreamsMicrometerListener(meters, kafkaScheduler);
    }

    /** A fault of a stream thread (a broker gone, a transaction fenced) replaces the thread, which goes on from the log. */
    @Bean
    StreamsBuilderFactoryBeanConfigurer replaceFailedThreads(Running running) {
        return factory -> {
            running.add(factory);
            factory.setStreamsUncaughtExceptionHandler(fault -> {
                log.error("a stream thread failed and is replaced", fault);
                return StreamThreadExceptionResponse.REPLACE_THREAD;
            });
        };
    }
}
