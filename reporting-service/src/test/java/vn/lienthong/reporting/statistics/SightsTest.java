package vn.lienthong.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;

/** Whoever joins a matter sees all that was counted of it, whoever leaves it knows it still, however often the log comes again. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class SightsTest {
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final List<AgencyCode> OTHERS =
            Stream.of("MS-15", "TAX-15", "POLICE-15").map(AgencyCode::new).toList();
    private static final InformationId INFORMATION = new InformationId(new UUID(0x389L, 1));

    private static final String MATTERS = "statistics.matters";

    private final Store store;

    SightsTest(Store store) {
        this.store = store;
    }

    @TestFactory
    Stream<DynamicTest> everyAgencyIsCountedWhatItSeesAndWhatItKnows() {
        return Seeds.each(25, random -> {
            Log log = new Log();
            log.play(random);
            MongoOperations operations = store.empty();
            Sights sights = new Sights(operations, new Counting(Shipped.DIRECTORY));
            for (int from = 0; from < log.records.size(); ) {
                int to = from + 1 + random.nextInt(log.records.size() - from);
                List<Document> before = operations.findAll(Document.class, MATTERS);
                sights.apply(log.records.subList(Math.max(0, from - random.nextInt(4)), to));
                if (random.nextInt(3) == 0) { // killed after the tallies were written, and before the matters were
                    operations.remove(new Query(), MATTERS);
                    operations.insert(before, MATTERS);
                } else {
                    from = to;
                }
            }
            sights.apply(log.records);

            List<Tallied> tallies = new Tallies(operations).from(null);
            Stream.concat(Stream.of(PROVIDER), OTHERS.stream()).forEach(reader -> {
                CellCounts.Sums sums = new CellCounts(tallies, reader, "2026-01", new HiddenCounts(5)).total();
                Map<String, Long> seen = new TreeMap<>(sums.seen());
                seen.values().removeIf(count -> count == 0);
                assertThat(seen)
                        .as("seen by %s", reader)
                        .isEqualTo(log.count(matter -> matter.readers.contains(reader), step -> true));
                assertThat(sums.indicators())
                        .as("known to %s", reader)
                        .isEqualTo(log.count(matter -> true, step -> step.known.contains(reader)));
            });
        });
    }

    /** What counted, and who ever knew of it. */
    private record Counted(String indicator, Set<AgencyCode> known) {}

    /** A matter, told in the plainest way. */
    private static final class Plain {
        private final List<Counted> steps = new ArrayList<>();
        private Set<AgencyCode> readers = Set.of();

        private void seenBy(Set<AgencyCode> now) {
            readers = now;
            steps.forEach(step -> step.known.addAll(now));
        }
    }

    /** A case file and a piece of information, and who may see which of it. */
    private static final class Log {
        private final List<LogRecord> records = new ArrayList<>();
        private final Plain caseFile = new Plain();
        private final Plain information = new Plain();
        private final Set<AgencyCode> ever = new HashSet<>();

        private Map<String, Long> count(Predicate<Plain> which, Predicate<Counted> steps) {
            Map<String, Long> counts = new TreeMap<>();
            Stream.of(caseFile, information)
                    .filter(which)
                    .flatMap(matter -> matter.steps.stream())
                    .filter(steps)
                    .forEach(step -> counts.merge(step.indicator, 1L, Long::sum));
            return counts;
        }

        private void play(Random random) {
            Set<AgencyCode> has = some(random);
            happens("information", Happenings.shared(PROVIDER.value()), information, "information.shared", has, has);
            for (int more = 4 + random.nextInt(12); more > 0; more--) {
                Set<AgencyCode> whom = some(random);
                switch (random.nextInt(4)) {
                    case 0 ->
                        happens(
                                "case",
                                Happenings.opened(PROVIDER.value(), Force.BORDER_GUARD, "15"),
                                caseFile,
                                "casefiles.opened",
                                whom,
                                whom);
                    case 1 ->
                        happens(
                                "case",
                                Happenings.amended(PROVIDER.value(), Force.BORDER_GUARD, "15"),
                                caseFile,
                                "",
                                whom,
                                whom);
                    case 2 -> {
                        has.addAll(whom);
                        happens("information", granted(List.copyOf(whom)), information, "", has, ever);
                    }
                    default -> {
                        has.removeAll(whom);
                        happens("information", revoked(List.copyOf(whom)), information, "", has, ever);
                    }
                }
            }
            if (random.nextBoolean()) {
                happens(
                        "information",
                        Happenings.recalled(PROVIDER.value()),
                        information,
                        "information.recalled",
                        Set.of(),
                        ever);
            }
        }

        /** @param indicator in which it counts; empty if in none @param audience whom the envelope names, who therefore know of the step */
        private void happens(
                String key,
                MatterEvent event,
                Plain matter,
                String indicator,
                Set<AgencyCode> readers,
                Set<AgencyCode> audience) {
            if (matter == information) {
                ever.addAll(readers);
            }
            if (!indicator.isEmpty()) {
                matter.steps.add(new Counted(indicator, with(audience)));
            }
            matter.seenBy(with(readers));
            long offset = records.size();
            var envelope = Envelopes.of("event-" + offset, event, PROVIDER, List.copyOf(audience), "command-" + offset);
            String topic = MessageTypes.of(event).requiredMatter().events();
            records.add(new LogRecord(topic, 0, offset, key, new Message(envelope, Json.write(event))));
        }

        private static OnwardGranted granted(List<AgencyCode> to) {
            return new OnwardGranted(
                    INFORMATION,
                    PROVIDER,
                    Happenings.NOVEMBER,
                    PROVIDER,
                    "MS-15/1",
                    OTHERS.getFirst(),
                    to,
                    null,
                    null,
                    null,
                    1,
                    Happenings.shared(PROVIDER.value()).content(),
                    null);
        }

        private static OnwardRevoked revoked(List<AgencyCode> agencies) {
            return new OnwardRevoked(INFORMATION, PROVIDER, Happenings.NOVEMBER, agencies, "Đã đủ.", null);
        }

        private static Set<AgencyCode> with(Set<AgencyCode> audience) {
            Set<AgencyCode> all = new HashSet<>(audience);
            all.add(PROVIDER);
            return all;
        }

        private static Set<AgencyCode> some(Random random) {
            Set<AgencyCode> some = new HashSet<>(OTHERS);
            some.removeIf(each -> random.nextBoolean());
            return some;
        }
    }
}
