package vn.lienthong.views.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.Recent;
import vn.lienthong.views.register.Deadlines;
import vn.lienthong.views.register.RegisterQueries;

/** Binds the log to the watch. */
@Configuration(proxyBeanMethods = false)
class WatchBindings {
    /** How long to wait for a new count: pages are asked for by people, meters by a scraper that has little patience. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Bean
    Watch watch(MongoOperations store) {
        return new Watch(store);
    }

    @Bean
    WatchQueries watchQueries(MongoOperations store, CurrentDirectory directory, RegisterQueries register) {
        return new WatchQueries(
                store, directory, new WhoWatches(directory), new FeedItems(directory)::name, register::untitled);
    }

    @Bean
    Deadlines matterDeadlines(MongoOperations store, CurrentDirectory directory) {
        return new MatterDeadlines(store, new WhoWatches(directory));
    }

    @Bean
    Tallies watchTallies(MongoOperations store, CurrentDirectory directory, Clock clock) {
        Counter counter = new Counter(store, new WhoWatches(directory));
        Recent<Census> census = new Recent<>(clock, counter::count, PATIENCE);
        return new Tallies(census, new AgencyActivities(store), new FeedItems(directory)::name);
    }

    @Bean
    ReceiptTimes receiptTimes(MongoOperations store, CurrentDirectory directory) {
        return new ReceiptTimes(store, new WhoWatches(directory), new FeedItems(directory)::name);
    }

    @Bean
    Receipts receipts(MongoOperations store, CurrentDirectory directory) {
        return new Receipts(store, new WhoWatches(directory));
    }

    /** How many things are owed, by how they stand: by the newest census, like what agencies are shown. */
    @Bean
    MeterBinder obligations(Tallies tallies) {
        return meters -> {
            for (WatchState state : WatchState.values()) {
                Gauge.builder("lienthong.obligations", tallies, counted -> counted.count(state))
                        .tag("state", state.wire())
                        .description("things owed on open matters")
                        .register(meters);
            }
        };
    }
}
