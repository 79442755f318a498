package vn.lienthong.views.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.audit.AuditEntry;
import vn.lienthong.contract.audit.AuditEntry.Decided;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.contract.audit.TreeHead;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.custody.CanonicalJson;
import vn.lienthong.contract.merkle.Frontier;
import vn.lienthong.contract.merkle.ProofCheck;
import vn.lienthong.contract.merkle.TreeHash;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.signature.RecordKey;

/** The log as it is kept to be asked, from entries that lie at every third offset: transactions leave marks in between. */
@ParameterizedClass
@MethodSource("vn.lienthong.fixture.Stores#all")
class AuditViewTest {
    private static final Instant AT = Instant.parse("2026-11-30T02:00:00Z");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final TopicPartition LOG = new TopicPartition(Topics.AUDIT, 0);
    private static final int APART = 3;

    @TempDir
    private Path folder;

    private final MongoOperations store;
    private final List<LogRecord> log = new ArrayList<>();
    private RecordKey key;
    private AuditView view;
    private AuditQueries queries;

    AuditViewTest(Store stores) {
        store = stores.empty();
    }

    @BeforeEach
    void start() {
        key = RecordKey.keptUnder(folder);
        view = new AuditView(store);
        queries = new AuditQueries(store, new AuditLog(this::consumer), key);
    }

    @Test
    void provesEveryEntryAndEveryGrowthByTheHeads() {
        appendReads(700);
        view.apply(log.subList(0, 300));
        view.apply(log.subList(300, 301));
        view.apply(log.subList(301, 700));

        assertThat(queries.size()).isEqualTo(700);
        for (int size : new int[] {1, 2, 255, 256, 257, 300, 512, 513, 699, 700}) {
            Sha256 root = TreeHead.hex(tree(size).root());
            for (int entry : new int[] {0, size / 2, size - 1}) {
                AuditQueries.Inclusion proof = queries.inclusion(entry, size);
                assertThat(proof.root()).isEqualTo(root);
                assertThat(ProofCheck.includes(
                                TreeHash.ofLeaf(log.get(entry).message().payload()),
                                entry,
                                size,
                                bytes(proof.path()),
                                TreeHead.bytes(root)))
                        .isTrue();
            }
            AuditQueries.Consistency growth = queries.consistency(size, 700);
            assertThat(growth.fromRoot()).isEqualTo(root);
            assertThat(ProofCheck.extended(
                            size, TreeHead.bytes(root), 700, tree(700).root(), bytes(growth.path())))
                    .isTrue();
        }
    }

    /** The store lost what was written last, or the batch failed half way. */
    @Test
    void isTheSameHoweverOftenABatchComes() {
        appendReads(600);
        view.apply(log.subList(0, 400));
        store.save(
                new org.bson.Document("_id", AuditView.LOG).append("size", 250L).append("offset", 249L * APART),
                AuditView.COUNTS);

        new AuditView(store).apply(log.subList(100, 600));

        assertThat(queries.size()).isEqualTo(600);
        assertThat(queries.inclusion(0, 600).root())
                .isEqualTo(TreeHead.hex(tree(600).root()));
        assertThat(queries.ledger().of("m-1").reads()).isEqualTo(600);
    }

    /** All views are written by one thread. */
    @Test
    void asksTheStoreSeldomHoweverManyMattersWereRead() {
        for (int at = 0; at < 400; at++) {
            append(read(MARKET, "m-" + at % 200, at));
        }
        AtomicInteger asked = new AtomicInteger();

        new AuditView(before(arguments -> asked.incrementAndGet())).apply(log);

        assertThat(asked).hasValueLessThan(15);
        assertThat(queries.ledger().of("m-7").reads()).isEqualTo(2);
    }

    /** A batch failed here, another instance went on with it, and now this one has the log again. */
    @Test
    void countsOnFromWhatIsKeptAndNotFromWhatABatchThatFailedHadCounted() {
        appendReads(9);
        AtomicBoolean away = new AtomicBoolean(true);
        AuditView here = new AuditView(withoutTilesWhile(away));
        assertThatThrownBy(() -> here.apply(log.subList(0, 3))).hasMessage("no tiles now");
        view.apply(log.subList(0, 6));

        away.set(false);
        here.apply(log.subList(6, 9));

        Ledger ledger = queries.ledger();
        assertThat(ledger.of("m-1").reads()).isEqualTo(9);
        assertThat(ledger.reads("m-1", ledger.of("m-1"), 0, null, 10))
                .extracting(Ledger.Numbered::number)
                .containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L, 0L);
    }

    @Test
    void readsEntriesFromTheLogByTheirNumbers() {
        appendReads(600);
        view.apply(log);

        AuditQueries.Entries some = queries.entries(510, 5);

        assertThat(some.size()).isEqualTo(600);
        assertThat(some.next()).isEqualTo(515);
        assertThat(some.entries()).extracting(AuditQueries.Entry::number).containsExactly(510L, 511L, 512L, 513L, 514L);
        assertThat(some.entries().getFirst().bytes())
                .isEqualTo(log.get(510).message().payload());
        assertThat(queries.entries(598, 100).entries()).hasSize(2);
        assertThat(queries.entries(600, 100).entries()).isEmpty();
    }

    @Test
    void tellsOfATipThatItsReaderMayNotSeeTheHashAlone() {
        append(decided("tips", "seen", List.of(POLICE), 0));
        append(decided("tips", "hidden", List.of(POLICE), 1));
        append(decided("requests", "hidden", List.of(POLICE), 2));
        view.apply(log);

        List<AuditQueries.Entry> told =
                queries.entries(0, 10).seenBy(tips -> Set.of("seen")).entries();

        AuditQueries.Entry veiled = told.get(1);
        assertThat(veiled.entry()).isNull();
        assertThat(veiled.bytes()).isNull();
        assertThat(veiled.leaf()).isEqualTo(TreeHash.ofLeaf(log.get(1).message().payload()));
        assertThat(List.of(told.get(0), told.get(2))).allSatisfy(entry -> {
            assertThat(entry.entry()).isNotNull();
            assertThat(entry.leaf()).isNull();
        });
    }

    @Test
    void findsTheHeadBeforeAnEntryAndThoseBehindIt() {
        appendReads(30);
        view.apply(log);
        view.apply(List.of(head(0, 10), head(1, 20), head(2, 30)));

        assertThat(sizes(queries.heads().from(0, 10))).containsExactly(10L, 20L, 30L);
        assertThat(sizes(queries.heads().from(10, 10))).containsExactly(10L, 20L, 30L);
        assertThat(sizes(queries.heads().from(25, 10))).containsExactly(20L, 30L);
        assertThat(sizes(queries.heads().from(25, 1))).containsExactly(20L);
        assertThat(sizes(queries.heads().newest(2))).containsExactly(20L, 30L);
    }

    @Test
    void saysWhetherTheNewestHeadFitsTheLog() {
        appendReads(30);
        assertThat(queries.state()).isEqualTo(new AuditQueries.State(0, 0, null, true));

        view.apply(log);
        view.apply(List.of(head(0, 20)));
        assertThat(queries.state()).isEqualTo(new AuditQueries.State(30, 20, AT, true));

        TreeHead other = TreeHead.of(tree(29), AT, 0);
        TreeHead wrong = new TreeHead(30, other.root(), AT, 0, List.of());
        view.apply(List.of(head(1, wrong)));
        assertThat(queries.state().fits()).isFalse();
    }

    @Test
    void keepsWhoHasReadAMatterAndIntoWhoseInboxesItWasPut() {
        append(decided("information", "m-1", List.of(MARKET, POLICE), 0));
        append(read(MARKET, "m-1", 1));
        append(read(POLICE, "m-2", 2));
        append(decided("information", "m-1", List.of(POLICE), 3));
        append(decided("requests", "m-3", List.of(POLICE), 4));
        append(read(POLICE, "m-1", 5));
        append(decided("casefiles", "m-4", List.of(POLICE), 6));
        append(decided("plans", "m-5", List.of(POLICE), 7));
        view.apply(log);

        Ledger ledger = queries.ledger();
        assertThat(ledger.of("m-1").delivered())
                .containsOnlyKeys("MS-15", "POLICE-15")
                .containsEntry("POLICE-15", new Ledger.Delivery(AT, AT.plusSeconds(3), 2));
        assertThat(ledger.reads("m-1", ledger.of("m-1"), 0, null, 10))
                .extracting(Ledger.Numbered::number, each -> each.read().agency())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(5L, POLICE),
                        org.assertj.core.api.Assertions.tuple(1L, MARKET));
        assertThat(ledger.reads("m-1", ledger.of("m-1"), 0, 1L, 10))
                .extracting(Ledger.Numbered::number)
                .containsExactly(1L);
        assertThat(ledger.of("m-1").firstReads())
                .containsExactly(
                        Map.entry("MS-15", new Ledger.FirstRead(AT.plusSeconds(1), 1)),
                        Map.entry("POLICE-15", new Ledger.FirstRead(AT.plusSeconds(5), 5)));
        assertThat(ledger.of("m-3").delivered()).as("a request").containsOnlyKeys("POLICE-15");
        assertThat(ledger.of("m-4").delivered()).as("a case file").containsOnlyKeys("POLICE-15");
        assertThat(ledger.of("m-5")).as("a plan").isEqualTo(Ledger.Page.EMPTY);
    }

    @Test
    void keepsForWhoeverAnswersARequestWhoGotItsAnswerAndWhoHasReadItSince() {
        append(read(MARKET, "m-1", 0));
        append(decided("requests", "m-1", List.of(MARKET, POLICE), 1));
        append(answered("m-1", List.of(MARKET), 2));
        append(read(MARKET, "m-1", 3));
        append(answered("m-1", List.of(MARKET), 4));
        view.apply(log);
        view.apply(log);

        Ledger ledger = queries.ledger();
        Ledger.Page page = ledger.of("m-1");
        assertThat(page.answers())
                .containsExactly(Map.entry(
                        POLICE.value(),
                        new Ledger.Answered(
                                1,
                                new TreeMap<>(Map.of(
                                        MARKET.value(),
                                        new Ledger.Delivery(AT.plusSeconds(2), AT.plusSeconds(4), 2))))));
        assertThat(ledger.reads("m-1", page, 1, null, 10))
                .extracting(Ledger.Numbered::number)
                .containsExactly(3L);
    }

    @Test
    void whoTookAListAwayHasNotReadWhatIsInIt() {
        append(read(Read.Kind.EXPORT, POLICE, "m-1", 0));
        view.apply(log);

        assertThat(queries.ledger().of("m-1").exports()).hasSize(1);
        assertThat(queries.ledger().of("m-1").firstReads()).isEmpty();
    }

    @Test
    void countsAnEntryThatItCannotReadAllTheSame() {
        append(read(MARKET, "m-1", 0));
        append("{\"entry\":\"of another time\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        append(read(MARKET, "m-1", 2));
        view.apply(log);

        assertThat(queries.inclusion(1, 3).root()).isEqualTo(TreeHead.hex(tree(3).root()));
        assertThat(queries.ledger().of("m-1").reads()).isEqualTo(2);
    }

    private MongoOperations withoutTilesWhile(AtomicBoolean away) {
        return before(collections -> {
            if (away.get() && collections.contains(Tiles.COLLECTION)) {
                throw new IllegalStateException("no tiles now");
            }
        });
    }

    /** The store, where this is done first with what each of its methods is given. */
    private MongoOperations before(java.util.function.Consumer<List<Object>> first) {
        return (MongoOperations) Proxy.newProxyInstance(
                AuditViewTest.class.getClassLoader(),
                new Class<?>[] {MongoOperations.class},
                (proxy, method, arguments) -> {
                    first.accept(arguments == null ? List.of() : Arrays.asList(arguments));
                    return method.invoke(store, arguments);
                });
    }

    private void appendReads(int some) {
        for (int at = 0; at < some; at++) {
            append(read(MARKET, "m-1", at));
        }
    }

    private static Read read(AgencyCode agency, String matter, int at) {
        return read(Read.Kind.CONTENT, agency, matter, at);
    }

    private static Read read(Read.Kind kind, AgencyCode agency, String matter, int at) {
        return new Read(agency, agency.value(), null, "information", matter, kind, null, null, AT.plusSeconds(at));
    }

    private static Decided decided(String matters, String matter, List<AgencyCode> told, int at) {
        return decided(MARKET, "type", matters, matter, told, at);
    }

    private static Decided answered(String matter, List<AgencyCode> told, int at) {
        return decided(POLICE, "vn.lienthong.request.answer.v1", "requests", matter, told, at);
    }

    private static Decided decided(
            AgencyCode by, String type, String matters, String matter, List<AgencyCode> told, int at) {
        return new Decided(
                "exchange-service",
                by,
                null,
                "c-" + at,
                type,
                matters,
                matter,
                Outcome.Status.ACCEPTED,
                "00",
                List.of("e-" + at),
                "00",
                told,
                AT.plusSeconds(at));
    }

    private void append(AuditEntry entry) {
        append(Json.write(entry));
    }

    private void append(byte[] entry) {
        log.add(record(Topics.AUDIT, log.size() * (long) APART, entry));
    }

    private LogRecord head(long offset, int size) {
        return head(offset, TreeHead.of(tree(size), AT, (size - 1) * (long) APART));
    }

    private LogRecord head(long offset, TreeHead head) {
        TreeHead.Signed signed = new TreeHead.Signed(head, key.sign(CanonicalJson.of(head)));
        return record(Topics.AUDIT_HEADS, offset, Json.write(signed));
    }

    private static LogRecord record(String topic, long offset, byte[] payload) {
        return new LogRecord(
                topic,
                0,
                offset,
                "key",
                new Message(Envelope.of("id-" + offset, URI.create("/exchange-service"), "type"), payload));
    }

    private Frontier tree(int size) {
        Frontier tree = Frontier.EMPTY;
        for (LogRecord record : log.subList(0, size)) {
            tree = tree.with(TreeHash.ofLeaf(record.message().payload()));
        }
        return tree;
    }

    private static List<byte[]> bytes(List<Sha256> path) {
        return path.stream().map(TreeHead::bytes).toList();
    }

    private static List<Long> sizes(List<TreeHead.Signed> heads) {
        return heads.stream().map(signed -> signed.head().size()).toList();
    }

    /** Kafka's own, which holds what is on the log. */
    private Consumer<byte[], byte[]> consumer() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updateBeginningOffsets(Map.of(LOG, 0L));
        consumer.updateEndOffsets(Map.of(LOG, (log.size() - 1) * (long) APART + 1));
        consumer.schedulePollTask(() -> log.forEach(record -> consumer.addRecord(new ConsumerRecord<>(
                Topics.AUDIT, 0, record.offset(), new byte[0], record.message().payload()))));
        return consumer;
    }
}
