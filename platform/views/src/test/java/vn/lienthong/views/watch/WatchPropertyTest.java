package vn.lienthong.views.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Store;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.views.watch.AnyLife.Life;

/** Whatever happens, and however often it is told: the watch is the fold of the log, and nothing falls off it. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class WatchPropertyTest {
    private final Store stores;

    WatchPropertyTest(Store stores) {
        this.stores = stores;
    }

    @TestFactory
    Stream<DynamicTest> somebodyOwesSomethingUntilAMatterIsClosedAndNobodyAfterwards() {
        return Seeds.each(20, random -> {
            for (int count = 0; count < 50; count++) {
                Life life = new AnyLife(random).life();
                MatterObligations matter = null;
                for (MatterEvent event : life.events()) {
                    matter = Objects.requireNonNull(Folding.after(matter, event));
                    long owed = matter.obligations().values().stream()
                            .filter(each ->
                                    each.duty() != Duty.CALL_BACK) // promised to a person, however the matter stands
                            .count();
                    assertThat(owed > 0).as(event.toString()).isEqualTo(matter.open());
                    assertThat(owed == 1 || !matter.obligations().containsKey(MatterObligations.FINISH))
                            .as("to be brought to its end when nothing else is owed: %s", event)
                            .isTrue();
                }
                assertThat(Objects.requireNonNull(matter).open()).isEqualTo(!life.ended());
                assertThat(MessageTypes.of(life.events().getLast()).ends())
                        .as("the register closes what the watch does")
                        .isEqualTo(life.ended());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aMatterReadBackFromTheStoreIsTheSame() {
        return Seeds.each(10, random -> {
            for (int count = 0; count < 20; count++) {
                MatterObligations matter = null;
                for (MatterEvent event : new AnyLife(random).life().events()) {
                    matter = Objects.requireNonNull(Folding.after(matter, event));
                    assertThat(Json.read(Json.write(matter), MatterObligations.class))
                            .isEqualTo(matter);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> isTheSameHoweverTheLogIsCutAndWhateverComesAgain() {
        return Seeds.each(8, random -> {
            List<LogRecord> log = aLog(random);
            MongoOperations once = stores.empty();
            MongoOperations again = stores.empty();

            new Watch(once).apply(log);
            Watch watch = new Watch(again);
            Logged.inPieces(log, random).forEach(watch::apply);

            assertThat(everything(again)).isEqualTo(everything(once)).isEqualTo(folded(log));
        });
    }

    /** Several matters on one partition, their events in between each other. */
    private static List<LogRecord> aLog(Random random) {
        List<Life> lives =
                Stream.generate(() -> new AnyLife(random).life()).limit(6).toList();
        List<LogRecord> log = new ArrayList<>();
        List<Integer> told = new ArrayList<>(lives.stream().map(life -> 0).toList());
        while (true) {
            List<Integer> left = IntStream.range(0, lives.size())
                    .filter(each -> told.get(each) < lives.get(each).events().size())
                    .boxed()
                    .toList();
            if (left.isEmpty()) {
                return log;
            }
            int chosen = left.get(random.nextInt(left.size()));
            Life life = lives.get(chosen);
            MatterEvent event = life.events().get(told.get(chosen));
            log.add(Logged.at(log.size(), life.matter(), event, AnyLife.AGENCIES.getFirst(), AnyLife.AGENCIES));
            told.set(chosen, told.get(chosen) + 1);
        }
    }

    /** What should be shown, without a store. */
    private static Map<String, Document> folded(List<LogRecord> log) {
        Map<String, WatchEntry> entries = new HashMap<>();
        for (LogRecord record : log) {
            WatchEntry before = entries.get(record.key());
            MatterObligations matter = Folding.after(before == null ? null : before.matter(), (MatterEvent)
                    record.message().content());
            entries.put(
                    record.key(),
                    new WatchEntry(
                            record.topic(),
                            record.key(),
                            record.offset(),
                            Handling.of(AnyLife.AGENCIES.getFirst(), AnyLife.AGENCIES),
                            Objects.requireNonNull(matter),
                            null));
        }
        Map<String, Document> shown = new HashMap<>();
        entries.values()
                .forEach(entry -> entry.documents()
                        .forEach((place, document) -> shown.put(place.collection() + " " + place.id(), document)));
        return shown;
    }

    private static Map<String, Document> everything(MongoOperations store) {
        Map<String, Document> all = new HashMap<>();
        for (String collection : List.of(Watch.OBLIGATIONS, Watch.WAITING, Watch.CASES)) {
            store.findAll(Document.class, collection)
                    .forEach(document -> all.put(collection + " " + document.getString("_id"), document));
        }
        return all;
    }
}
