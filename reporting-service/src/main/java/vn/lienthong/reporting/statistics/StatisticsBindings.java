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

/** Binds the log to the cells, and the cells to their view. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatisticsSettings.class)
class StatisticsBindings {
    @Bean
    Function<KStream<String, byte[]>, KStream<String, Emission>> countEvents(CurrentDirectory directory) {
        return new Tally(new Counting(directory))::of;
    }

    @Bean
    Cells cells(MongoOperations store) {
        return new Cells(store);
    }

    @Bean
    Days days(MongoOperations store, CurrentDirectory directory) {
        return new Days(store, new Counting(directory));
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
