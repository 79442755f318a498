package vn.lienthong.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static vn.lienthong.runtime.projection.Notes.note;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.support.KafkaNull;
import vn.lienthong.fixture.Batch;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.Away;

@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class ProjectingTest {
    private static final String TOPIC = "lienthong.tips";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final MongoOperations store;
    private final Positions positions;
    private final Notes notes;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Projecting projecting;

    ProjectingTest(Store store) {
        this.store = store.empty();
        this.positions = new Positions(this.store);
        this.notes = new Notes(this.store);
        this.projecting = new Projecting(List.of(notes), positions, meters);
    }

    @Test
    void writesABatchAndNotesThePositionBehindIt() {
        projecting.accept(
                Batch.of(TOPIC).with(5, "a", note("1")).with(6, "b", note("2")).message());

        assertThat(notes.all()).containsExactly("a=1", "b=2");
        assertThat(positions.next("notes", PARTITION)).contains(7L);
        assertThat(meters.counter("lienthong.projected", "view", "notes").count())
                .isEqualTo(2);
    }

    @Test
    void changesNothingWhenABatchComesAgain() {
        var batch =
                Batch.of(TOPIC).with(5, "a", note("1")).with(6, "a", note("2")).message();

        projecting.accept(batch);
        projecting.accept(batch);

        assertThat(notes.all()).containsExactly("a=2");
        assertThat(positions.next("notes", PARTITION)).contains(7L);
    }

    @Test
    void countsAndPassesOverWhatHasNoEnvelopeAndWritesTheRest() {
        projecting.accept(Batch.of(TOPIC)
                .with(1, "a", note("1"))
                .with(2, "b", Map.of(), new byte[] {1, 2, 3})
                .with(3, "c", Map.of("ce_id", "3"), KafkaNull.INSTANCE)
                .with(4, "d", note("4"))
                .message());

        assertThat(notes.all()).containsExactly("a=1", "d=4");
        assertThat(unreadable("all")).isEqualTo(2);
        assertThat(positions.next("notes", PARTITION)).contains(5L);
    }

    /** Otherwise one record of a later version would hold up the view for ever. */
    @Test
    void countsAndPassesOverWhatTheViewCannotReadAndWritesTheRest() {
        projecting.accept(Batch.of(TOPIC)
                .with(1, "a", note("1"))
                .with(2, "b", note("unreadable"))
                .with(3, "c", note("3"))
                .message());

        assertThat(notes.all()).containsExactly("a=1", "c=3");
        assertThat(unreadable("notes")).isEqualTo(1);
        assertThat(positions.next("notes", PARTITION)).contains(4L);
    }

    @Test
    void letsABatchComeAgainWhenTheStoreFails() {
        comesAgainAfter(new DataAccessResourceFailureException("the store does not answer"));
    }

    /** Otherwise what is counted while the directory is not there yet would be missing for ever. */
    @Test
    void letsABatchComeAgainWhenSomethingElseIsAway() {
        comesAgainAfter(new Away("the directory is not there yet") {});
    }

    private void comesAgainAfter(RuntimeException fault) {
        View failing = new View() {
            @Override
            public String name() {
                return "notes";
            }

            @Override
            public Set<String> topics() {
                return Set.of(TOPIC);
            }

            @Override
            public void apply(List<LogRecord> batch) {
                throw fault;
            }
        };

        assertThatException()
                .isThrownBy(() -> new Projecting(List.of(failing), positions, meters)
                        .accept(Batch.of(TOPIC).with(1, "a", note("1")).message()))
                .isSameAs(fault);

        assertThat(positions.next("notes", PARTITION)).isEmpty();
        assertThat(unreadable("notes")).isZero();
    }

    @Test
    void doesNothingWithAnEmptyBatch() {
        projecting.accept(Batch.of(TOPIC).message());

        assertThat(positions.all()).isEmpty();
    }

    /** A view that was dropped is built anew; the others are not written again. */
    @Test
    void givesEachViewOnlyWhatItHasNotTakenYet() {
        projecting.accept(Batch.of(TOPIC).with(1, "a", note("1")).message());
        List<Long> taken = new ArrayList<>();
        View fresh = new View() {
            @Override
            public String name() {
                return "fresh";
            }

            @Override
            public Set<String> topics() {
                return Set.of(TOPIC);
            }

            @Override
            public void apply(List<LogRecord> batch) {
                batch.forEach(record -> taken.add(record.offset()));
            }
        };
        notes.forget();

        new Projecting(List.of(notes, fresh), positions, meters)
                .accept(Batch.of(TOPIC)
                        .with(1, "a", note("1"))
                        .with(2, "b", note("2"))
                        .message());

        assertThat(notes.all()).containsExactly("b=2");
        assertThat(taken).containsExactly(1L, 2L);
    }

    @Test
    void givesAViewNothingOfTopicsThatItIsNotMadeOf() {
        projecting.accept(Batch.of("lienthong.plans").with(1, "a", note("1")).message());

        assertThat(notes.all()).isEmpty();
        assertThat(positions.all()).isEmpty();
    }

    private double unreadable(String view) {
        return meters.counter("lienthong.projection.unreadable", "view", view).count();
    }
}
