package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.views.register.RegisterQueries.Page;

/** However the log is cut, comes again and is spread over partitions: every page shows what each agency may see, once. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class ListsPropertyTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final List<AgencyCode> OTHERS =
            List.of(new AgencyCode("MS-15"), new AgencyCode("POLICE-15"), new AgencyCode("TAX-15"));
    private static final PlanId PLAN = new PlanId(new UUID(0x389, 92));
    private static final int PARTITIONS = 4;

    private final Store stores;

    ListsPropertyTest(Store stores) {
        this.stores = stores;
    }

    @TestFactory
    Stream<DynamicTest> showsEveryMatterOnceTheOneThatMovedLastFirst() {
        return Seeds.each(10, random -> {
            var store = stores.empty();
            Register register = new Register(store, Shipped.DIRECTORY);
            RegisterQueries queries = Lines.of(store);
            Life life = new Life(random);
            life.happens(20 + random.nextInt(300));

            inPieces(life.log, random).forEach(register::apply);

            for (AgencyCode reader : OTHERS) {
                Map<String, Object> plan = Map.of("plan", PLAN.toString());
                assertThat(pages(queries, reader, Map.of(), 1 + random.nextInt(40)))
                        .containsExactlyElementsOf(life.seenBy(reader));
                assertThat(pages(queries, reader, plan, 1 + random.nextInt(40)))
                        .containsExactlyElementsOf(life.ofThePlan(reader));
                assertThat(counted(store, reader))
                        .as("the figure of the list")
                        .isEqualTo(life.seenBy(reader).size());
                assertThat(queries.events(reader, 10))
                        .extracting(event -> event.getString("id"))
                        .containsExactlyElementsOf(life.told(reader, 10));
            }
        });
    }

    private static long counted(MongoOperations store, AgencyCode reader) {
        return new RegisterCounter(store).count(Instant.EPOCH).of(reader).all().getOrDefault("tips", 0L);
    }

    private static List<String> pages(
            RegisterQueries queries, AgencyCode reader, Map<String, Object> fields, int limit) {
        List<String> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Cursor from = cursor == null ? null : Cursor.read(cursor);
            Page page = queries.matters(reader, Matter.TIP, Filters.all(fields, limit, from));
            page.items().stream().map(document -> document.getString("id")).forEach(all::add);
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** Tips that are received and taken up, each event seen by whom chance will have it. */
    private static final class Life {
        private final Random random;
        private final List<LogRecord> log = new ArrayList<>();
        private final List<String> matters = new ArrayList<>();
        private final Map<String, LogRecord> last = new LinkedHashMap<>();
        private final List<String> members = new ArrayList<>();

        private Life(Random random) {
            this.random = random;
        }

        private void happens(int times) {
            for (int time = 0; time < times; time++) {
                Instant at = Instant.parse("2026-11-20T02:00:00Z").plusMillis(time * 7L);
                boolean first = matters.isEmpty() || random.nextInt(3) == 0;
                String key = first
                        ? new UUID(random.nextLong(), random.nextLong()).toString()
                        : matters.get(random.nextInt(matters.size()));
                TipId tip = new TipId(UUID.fromString(key));
                List<AgencyCode> audience =
                        OTHERS.stream().filter(each -> random.nextInt(3) > 0).toList();
                TipEvent event = first ? received(tip, at) : new TipAccepted(tip, OFFICE, at);
                if (first) {
                    matters.add(key);
                }
                LogRecord record = record(event, audience, log.size());
                log.add(record);
                last.remove(key);
                last.put(key, record);
            }
        }

        private TipReceived received(TipId tip, Instant at) {
            Serves serves = random.nextInt(4) == 0 ? new Serves(PLAN, null) : null;
            if (serves != null) {
                members.add(tip.key());
            }
            TipContent content = new TipContent(Channel.FORM, "Tin " + tip, "…", null, null, null, serves);
            return new TipReceived(tip, OFFICE, at, content, List.of(), null);
        }

        private static LogRecord record(TipEvent event, List<AgencyCode> audience, long offset) {
            Envelope envelope = Envelopes.of("e-" + offset, event, OFFICE, audience, null);
            String key = event.about().key();
            int partition = Math.floorMod(key.hashCode(), PARTITIONS);
            return new LogRecord(Matter.TIP.events(), partition, offset, key, new Message(envelope, Json.write(event)));
        }

        /** The matters whose last event it may see, that one last first. */
        private List<String> seenBy(AgencyCode reader) {
            List<String> seen = new ArrayList<>(last.values().stream()
                    .filter(record -> isFor(reader, record))
                    .map(LogRecord::key)
                    .toList());
            Collections.reverse(seen);
            return seen;
        }

        /** Those of the plan, whoever was told that they became part of it. */
        private List<String> ofThePlan(AgencyCode reader) {
            return seenBy(reader).stream().filter(members::contains).toList();
        }

        private List<String> told(AgencyCode reader, int most) {
            return log.reversed().stream()
                    .filter(record -> isFor(reader, record))
                    .limit(most)
                    .map(record -> record.message().envelope().id())
                    .toList();
        }

        private static boolean isFor(AgencyCode reader, LogRecord record) {
            return (record.message().envelope().handling() + ",").contains(reader + ",");
        }
    }

    /** Each partition in its order, the partitions beside each other as they like, pieces of the past in between. */
    private static List<List<LogRecord>> inPieces(List<LogRecord> log, Random random) {
        Map<Integer, List<LogRecord>> partitions = new TreeMap<>();
        log.forEach(record -> partitions
                .computeIfAbsent(record.partition(), partition -> new ArrayList<>())
                .add(record));
        List<List<LogRecord>> pieces = new ArrayList<>();
        Map<Integer, Integer> told = new TreeMap<>();
        while (!partitions.isEmpty()) {
            List<Integer> left = List.copyOf(partitions.keySet());
            int partition = left.get(random.nextInt(left.size()));
            List<LogRecord> all = partitions.get(partition);
            int from = told.getOrDefault(partition, 0);
            int to = Math.min(all.size(), from + 1 + random.nextInt(90));
            pieces.add(all.subList(from, to));
            pieces.add(all.subList(random.nextInt(to), to));
            told.put(partition, to);
            if (to == all.size()) {
                partitions.remove(partition);
            }
        }
        return pieces;
    }
}
