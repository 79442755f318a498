package vn.lienthong.views.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.views.Recent;
import vn.lienthong.views.watch.AnyLife.Life;
import vn.lienthong.views.watch.WatchDesk.Answer;

/** One count for everybody says of each reader what its own lists say. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class CensusTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    private static final AgencyCode STRANGER = new AgencyCode("CUSTOMS-7");

    private final Store stores;

    CensusTest(Store stores) {
        this.stores = stores;
    }

    @TestFactory
    Stream<DynamicTest> countsForEachReaderWhatStandsOnItsLists() {
        return Seeds.each(6, random -> {
            WatchDesk desk = new WatchDesk(stores.empty());
            for (int matter = 0; matter < 12; matter++) {
                anything(desk, random);
            }
            desk.at(AnyLife.MORNING.plus(Duration.ofHours(random.nextInt(72))));

            for (AgencyCode reader : readers()) {
                Answer summary = desk.ask(reader, "/summary");
                assertThat(number(summary, "/total"))
                        .as("%s", reader)
                        .isEqualTo(listed(desk, reader, "/obligations?limit=500"));
                for (WatchState state : WatchState.values()) {
                    if (state != WatchState.WAITING) {
                        assertThat(number(summary, "/states/" + state.wire()))
                                .as("%s %s", reader, state)
                                .isEqualTo(listed(desk, reader, "/obligations?limit=500&state=" + state.wire()));
                    }
                }
                for (String late : List.of("silent", "overdue", "escalated")) {
                    for (JsonNode one : desk.ask(reader, "/silence").body().path("items")) {
                        String agency = one.path("agency").asString();
                        assertThat(one.path(late).asLong())
                                .as("%s: %s %s", reader, agency, late)
                                .isEqualTo(listed(
                                        desk,
                                        reader,
                                        "/obligations?limit=500&state=%s&agency=%s".formatted(late, agency)));
                    }
                }
                assertThat(number(summary, "/unanswered"))
                        .isEqualTo(listed(desk, reader, "/obligations?limit=500&unanswered=true"));
                for (int hours : new int[] {24, 72}) {
                    assertThat(listed(desk, reader, "/obligations?limit=500&hours=" + hours))
                            .isEqualTo(listed(desk, reader, "/due?limit=500&hours=" + hours));
                }
                assertThat(number(summary, "/waiting"))
                        .isEqualTo(listed(desk, reader, "/obligations?limit=500&state=waiting"));
                assertThat(number(summary, "/within24h")).isEqualTo(listed(desk, reader, "/due?hours=24&limit=500"));
                assertThat(number(summary, "/within3d")).isEqualTo(listed(desk, reader, "/due?hours=72&limit=500"));
                assertThat(number(summary, "/cases")).isEqualTo(listed(desk, reader, "/cases?limit=500"));
            }
        });
    }

    @Test
    void readsTheStoreOnceForAllReadersAndMeters() {
        AtomicInteger reads = new AtomicInteger();
        AtomicBoolean later = new AtomicBoolean();
        Recent<Census> census = new Recent<>(
                () -> AnyLife.MORNING.plusSeconds(later.getAndSet(true) ? 60 : 0),
                new Counter(counting(stores.empty(), reads), new WhoWatches(Shipped.DIRECTORY))::count,
                Duration.ofMinutes(1));
        Tallies tallies = new Tallies(census, new AgencyActivities(stores.empty()), AgencyCode::value);

        Instant counted = tallies.summary(OFFICE).at();
        for (WatchState state : WatchState.values()) {
            assertThat(tallies.count(state)).isZero();
        }

        assertThat(tallies.silence(COMMITTEE).at()).isEqualTo(counted);
        assertThat(reads).as("obligations, what waits, cases").hasValue(3);
    }

    private static void anything(WatchDesk desk, Random random) {
        Life life = new AnyLife(random).life();
        List<AgencyCode> audience = new ArrayList<>(AnyLife.AGENCIES);
        audience.add(OFFICE);
        if (random.nextBoolean()) {
            audience.add(COMMITTEE);
        }
        desk.happens(
                life.matter(),
                AnyLife.AGENCIES.getFirst(),
                audience,
                life.events().toArray(MatterEvent[]::new));
    }

    private static List<AgencyCode> readers() {
        List<AgencyCode> readers = new ArrayList<>(AnyLife.AGENCIES);
        readers.addAll(List.of(OFFICE, COMMITTEE, STRANGER));
        return readers;
    }

    private static long listed(WatchDesk desk, AgencyCode reader, String address) throws Exception {
        return desk.ask(reader, address).each("id").size();
    }

    private static long number(Answer answer, String pointer) {
        return answer.body().at(pointer).asLong();
    }

    private static MongoOperations counting(MongoOperations store, AtomicInteger reads) {
        return (MongoOperations) Proxy.newProxyInstance(
                CensusTest.class.getClassLoader(),
                new Class<?>[] {MongoOperations.class},
                (proxy, method, arguments) -> {
                    reads.incrementAndGet();
                    return method.invoke(store, arguments);
                });
    }
}
