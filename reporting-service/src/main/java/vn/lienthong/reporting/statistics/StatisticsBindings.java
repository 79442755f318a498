package vn.lienthong.reporting.statistics;

import java.time.Clock;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.message.Emission;

/** Binds the log to the cells, and to the views of what counts for whom. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatisticsSettings.class)
class StatisticsBindings {
    @Bean
    Function<KStream<String, byte[]>, KStream<String, Emission>> countEvents(CurrentDirectory directory) {
        return new Tally(new Counting(directory))::of;
    }

    @Bean
    Sights sights(MongoOperations store, CurrentDirectory directory) {
        return new Sights(store, new Counting(directory));
    }

    @Bean
    Tallies tallies(MongoOperations store) {
        return new Tallies(store);
    }

    @Bean
    Items items(MongoOperations store) {
        return new Items(store);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
