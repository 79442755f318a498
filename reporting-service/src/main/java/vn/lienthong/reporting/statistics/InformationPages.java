package vn.lienthong.reporting.statistics;

import static vn.lienthong.registry.calendar.Counting.day;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Words;
import vn.lienthong.runtime.web.Caller;

/** Information counted by its dimensions, over HTTP: each reader is told what {@link HiddenCounts} lets it know. */
@RestController
class InformationPages {
    private static final int MOST = 500;
    private static final int USUAL = 100;
    private static final Words<Dimension> BY =
            new Words<>("chiều của thông tin", List.of(Dimension.values()), Dimension::wire);

    private final Items items;
    private final Supplier<Directory> directory;
    private final FeedItems names;
    private final HiddenCounts rule;
    private final Communities communities;
    private final InstantSource clock;

    InformationPages(
            Items items,
            Supplier<Directory> directory,
            Communities communities,
            StatisticsSettings settings,
            InstantSource clock) {
        this.communities = communities;
        this.items = items;
        this.directory = directory;
        this.names = new FeedItems(directory);
        this.rule = new HiddenCounts(settings.hiddenAtLeast());
        this.clock = clock;
    }

    /** @param block in blocks of how many that counts which the caller may not see @param total no sum of the rows */
    record Table(String by, String period, int block, List<InformationCounts.Row> rows, long total, long seen) {}

    /** One piece of information that the caller may see. */
    record Listed(String id, String title, String provider, String providerVi, String at) {}

    /** By {@code route}, {@code area}, {@code goods}, {@code direction}, {@code origin}, {@code destination} or {@code type}. */
    @GetMapping("/api/v1/statistics/information")
    Table information(Caller caller, Parameters parameters) {
        Dimension by = dimension(parameters);
        String period = period(parameters);
        parameters.orRefuse();
        InformationCounts counts = counts(caller, period);
        return new Table(
                by.wire(), period, rule.block(), counts.by(by, directory.get()), counts.total(), counts.seen());
    }

    /** The list behind a row, newest first; {@code key} as in the row, {@code limit} from 1 to 500. */
    @GetMapping("/api/v1/statistics/information/list")
    List<Listed> list(Caller caller, Parameters parameters) {
        Dimension by = dimension(parameters);
        String period = period(parameters);
        String key = parameters.text("key").orElse("");
        if (key.isEmpty()) {
            parameters.refuse(ReasonCode.SCHEMA, "key", "Thiếu từ của dòng cần mở.");
        }
        int limit = parameters.number("limit", MOST, USUAL);
        parameters.orRefuse();
        return counts(caller, period).behind(by, key).stream()
                .limit(limit)
                .map(item -> new Listed(
                        item.id(),
                        item.titleFor(caller.agency()),
                        item.provider().value(),
                        names.name(item.provider()),
                        item.at()))
                .toList();
    }

    private InformationCounts counts(Caller caller, String period) {
        Instant now = clock.instant();
        AgencyCode reader = caller.agency();
        List<Item> asTheyAre = items.of(period).stream()
                .map(item -> item.as(reader, now, communities))
                .toList();
        return new InformationCounts(asTheyAre, reader, YearMonth.from(day(now)).toString(), rule);
    }

    private static Dimension dimension(Parameters parameters) {
        return Objects.requireNonNullElse(parameters.word("by", BY), Dimension.ROUTE);
    }

    private static String period(Parameters parameters) {
        return Objects.requireNonNullElse(
                parameters.read("period", Periods::isOne, Function.identity(), "“all” hay tháng viết YYYY-MM"), "all");
    }
}
