package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.intake.door.Arrivals.LAO_CAI;
import static vn.lienthong.intake.door.Arrivals.NOW;
import static vn.lienthong.intake.door.Arrivals.POLICE;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.intake.blinding.BlindingSettings;
import vn.lienthong.intake.outcome.Pace;
import vn.lienthong.runtime.content.Content;
import vn.lienthong.runtime.content.ContentAway;
import vn.lienthong.runtime.content.ContentStore;
import vn.lienthong.runtime.content.DiskContents;
import vn.lienthong.runtime.content.GridFsContents;

class AttachmentsAtTheDoorTest {
    private static final String OUTBOX = Topics.outbox(LAO_CAI).name();
    private static final String REQUESTS = "lienthong.request.commands";
    private static final Attachment PDF =
            new Attachment(new Sha256("0f".repeat(32)), "Biên bản.pdf", "application/pdf", 5, null);

    @TempDir
    private Path folder;

    @TempDir
    private Path state;

    private Flow flow;

    private ContentStore aStoreWith(AgencyCode... holders) throws IOException {
        ContentStore store = new DiskContents(folder.resolve("contents"));
        for (AgencyCode holder : holders) {
            Path file = Files.writeString(folder.resolve("sent"), "%PDF-");
            store.put(new Content(PDF.sha256(), PDF.type(), PDF.size()), file, holder, NOW);
        }
        return store;
    }

    private void open(ContentStore store) {
        NamingAttachments attachments = new NamingAttachments(store);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Doors doors = new Doors(
                Arrivals.anAdmission(Shipped.DIRECTORY, attachments),
                attachments,
                new CountingTries(new BlindingSettings(null, 10, 4), meters),
                0,
                new Pace(meters),
                meters);
        flow = Flow.of(state, Topics.OUTBOXES, doors);
    }

    @AfterEach
    void close() {
        flow.close();
    }

    @Test
    void letsInWhatNamesWhatItsAgencyHasStoredWhichThenStays() throws IOException {
        ContentStore store = aStoreWith(LAO_CAI);
        open(store);

        send("1", answering(PDF, PDF.captioned("Trang 3")));

        assertThat(flow.read(REQUESTS)).hasSize(1);
        assertThat(store.sweep(NOW.plus(Duration.ofDays(99)))).isZero();
    }

    @Test
    void refusesWhatIsNotStoredOrWasStoredByOthersInTheSameWords() throws IOException {
        open(aStoreWith(POLICE));
        Attachment none = new Attachment(new Sha256("ab".repeat(32)), PDF.name(), PDF.type(), PDF.size(), null);

        send("1", answering(PDF));
        send("2", answering(none));

        assertThat(flow.read(REQUESTS)).isEmpty();
        List<Reason> reasons =
                outcomes().stream().map(outcome -> outcome.reasons().getFirst()).toList();
        assertThat(reasons)
                .hasSize(2)
                .allSatisfy(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.UNKNOWN_ATTACHMENT);
                    assertThat(reason.pointer()).isEqualTo("/attachments/0/sha256");
                    assertThat(reason.detail()).contains("Biên bản.pdf", "./lienthong attach");
                })
                .extracting(reason -> reason.detail().replaceAll("[0-9a-f]{12}", ""))
                .containsOnly(reasons.getFirst().detail().replaceAll("[0-9a-f]{12}", ""));
    }

    @Test
    void namesEverythingThatIsOtherThanWasStored() throws IOException {
        open(aStoreWith(LAO_CAI));

        send("1", answering(PDF, new Attachment(PDF.sha256(), "a.png", "image/png", 6, null)));

        assertThat(outcomes().getFirst().reasons())
                .extracting(Reason::pointer)
                .containsExactly("/attachments/1/type", "/attachments/1/size");
    }

    @Test
    void doesNotKeepWhatARefusedCommandNames() throws IOException {
        ContentStore store = aStoreWith(LAO_CAI);
        open(store);

        send("1", answering(PDF, new Attachment(new Sha256("ab".repeat(32)), "b", "image/png", 6, null)));

        assertThat(outcomes()).hasSize(1);
        assertThat(store.sweep(NOW.plus(Duration.ofDays(99)))).isEqualTo(1);
    }

    @Test
    void readsNoMoreThanAShortList() throws IOException {
        open(aStoreWith(LAO_CAI));

        send("1", answering(IntStream.range(0, 21).mapToObj(index -> PDF).toArray(Attachment[]::new)));

        assertThat(outcomes().getFirst().reasons())
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.SCHEMA, "/attachments"));
    }

    /** Nothing is wrong with the command: the stream stops, and looks at it again when the store is there. */
    @Test
    void refusesNothingWhileTheStoreIsAway() {
        open(new GridFsContents(
                MongoClients.create(MongoClientSettings.builder()
                        .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", 1)))
                                .serverSelectionTimeout(50, TimeUnit.MILLISECONDS))
                        .build()),
                "contents"));

        send("1", Arrivals.aRequestTo(POLICE));
        assertThatThrownBy(() -> send("2", answering(PDF))).hasStackTraceContaining(ContentAway.class.getName());

        assertThat(flow.read(REQUESTS)).as("what names no file does not ask").hasSize(1);
        assertThat(outcomes()).isEmpty();
        assertThat(flow.read(Topics.PARKED)).isEmpty();
    }

    private static AnswerRequest answering(Attachment... attachments) {
        return new AnswerRequest(new RequestId(new UUID(0x389, 1)), "Đã xác minh.", null, List.of(attachments));
    }

    private void send(String id, AgencyCommand content) {
        Arrival arrival =
                new Arrival(LAO_CAI, Arrivals.attributes(id, content), "application/json", Json.write(content), NOW);
        flow.send(OUTBOX, null, ADoor.headers(arrival), arrival.payload(), NOW);
    }

    private List<Outcome> outcomes() {
        return flow.read(Topics.OUTCOMES).stream()
                .map(message -> (Outcome) message.content())
                .toList();
    }
}
