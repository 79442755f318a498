package vn.lienthong.reporting.statistics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.projection.Positions;
import vn.lienthong.runtime.projection.Projecting;
import vn.lienthong.runtime.projection.Projections.Fed;

/** Binds the log to the cells, and the cells to their view. */
@Configuration(proxyBeanMethods = false)
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
    Consumer<Message<List<byte[]>>> projectStatistics(Cells cells, Positions positions, MeterRegistry meters) {
        return new Projecting(cells, positions, meters);
    }

    @Bean
    Fed fedByTheCells(Cells cells) {
        return new Fed(Map.of("projectStatistics-in-0", cells.name()));
    }
}
