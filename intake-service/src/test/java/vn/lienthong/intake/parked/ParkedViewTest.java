package vn.lienthong.intake.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.parked.ParkedSamples.MORNING;
import static vn.lienthong.intake.parked.ParkedSamples.OUTBOX;
import static vn.lienthong.intake.parked.ParkedSamples.parked;
import static vn.lienthong.intake.parked.ParkedSamples.settled;
import static vn.lienthong.intake.parked.ParkedSamples.unreadable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.parking.ParkingEvent.ParkedDiscarded;
import vn.lienthong.contract.parking.ParkingEvent.ParkedReplayed;
import vn.lienthong.contract.parking.ParkingId;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.parking.Parking;
import vn.lienthong.runtime.projection.LogRecord;

@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class ParkedViewTest {
    private static final ParkingId SEVEN = new ParkingId(OUTBOX + "-0@7");
    private static final ParkingId EIGHT = new ParkingId(OUTBOX + "-0@8");

    private final ParkedView view;

    ParkedViewTest(Store store) {
        view = new ParkedView(store.empty());
    }

    @Test
    void listsWhereSomethingWasReadAndWhyItIsKeptButNotItsContent() {
        view.apply(List.of(parked(
                new Parking.Position(OUTBOX, 0, 7),
                null,
                Map.of("ce_type", "vn.lienthong.plan.propose.v1"),
                new byte[] {'{'},
                MORNING)));

        assertThat(view.list(ParkedState.OPEN, 1, 10))
                .singleElement()
                .satisfies(document -> assertThat(document)
                        .containsEntry("id", SEVEN.value())
                        .containsEntry("topic", OUTBOX)
                        .containsEntry("offset", 7L)
                        .containsEntry("type", "vn.lienthong.plan.propose.v1")
                        .containsEntry("reason", "malformed_json")
                        .containsEntry("detailVi", "Không phải JSON. Thiếu mã.")
                        .containsEntry("state", "open")
                        .doesNotContainKeys("_id", "payload", "record"));
    }

    @Test
    void changesNothingWhenABatchComesAgain() {
        view.apply(List.of(unreadable(7, MORNING), unreadable(8, MORNING)));
        view.apply(List.of(unreadable(7, MORNING)));

        assertThat(view.list(ParkedState.OPEN, 1, 10)).hasSize(2);
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        view.apply(List.of(
                unreadable(1, MORNING),
                unreadable(2, MORNING.plusSeconds(60)),
                unreadable(3, MORNING.minusSeconds(60))));

        assertThat(view.list(ParkedState.OPEN, 1, 2))
                .extracting(document -> document.get("offset"))
                .containsExactly(2L, 1L);
        assertThat(view.list(ParkedState.OPEN, 2, 2))
                .extracting(document -> document.get("offset"))
                .containsExactly(3L);
    }

    @Test
    void opensOneWithEveryReasonAndNothingThatIsNotThere() {
        view.apply(List.of(unreadable(7, MORNING)));

        assertThat(view.find(SEVEN)).hasValueSatisfying(found -> {
            assertThat(found.parked().reasons())
                    .extracting(Reason::detail)
                    .containsExactly("Không phải JSON.", "Thiếu mã.");
            assertThat(found.settlement()).isNull();
        });
        assertThat(view.find(EIGHT)).isEmpty();
    }

    /** Both topics are read side by side, and again after a fault: whatever comes first, every list and its figure agree. */
    @Test
    void saysTheSameInWhateverOrderTheTopicsAreRead() {
        AgencyCode office = AgencyCode.STANDING_OFFICE;
        List<LogRecord> log = new ArrayList<>(List.of(
                unreadable(7, MORNING),
                unreadable(8, MORNING),
                unreadable(9, MORNING),
                settled(new ParkedReplayed(SEVEN, office, MORNING, "Trần Thị Bình", "Đã sửa.", null)),
                settled(new ParkedDiscarded(EIGHT, office, MORNING, "Trần Thị Bình", "Gửi nhầm."))));
        log.addAll(List.copyOf(log));
        Collections.shuffle(log, new Random(389));

        log.forEach(record -> view.apply(List.of(record)));

        for (ParkedState state : ParkedState.values()) {
            assertThat(view.list(state, 1, 10)).as(state.wire()).hasSize(1).hasSize((int) view.count(state));
        }
        assertThat(view.list(ParkedState.DISCARDED, 1, 10).getFirst())
                .containsEntry("officer", "Trần Thị Bình")
                .containsEntry("because", "Gửi nhầm.");
        assertThat(view.find(SEVEN).orElseThrow().settlement()).isInstanceOf(ParkedReplayed.class);
    }
}
