package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineUnit;
import vn.lienthong.contract.directory.ResponseLimit;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestWarned;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.exchange.task.Ruled;
import vn.lienthong.exchange.task.TrialAgreement;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;

/** Where no agreement binds both, a request is due as the rules of the directory say. */
class AllowedTest {
    private static final String BY = "TAX-15";
    private static final String TO = "CUSTOMS-RVII";
    private static final String QUICK = "QC-THU-NHANH";

    private final AtomicReference<Directory> current = new AtomicReference<>(Shipped.DIRECTORY.get());

    @Test
    void isRecordedForTheNextRequestAndChangesNoneAlreadyMade() {
        Course made = made(RequestKind.PROVIDE_DOCUMENTS, Urgency.EXPRESS);
        Owed before = made.of(TO).owed();
        assertThat(before.answer().at()).isEqualTo(Life.BEGINNING.plus(Duration.ofHours(6)));
        assertThat(before.byDefault()).isTrue();

        current.set(Ruled.by("REQUEST-ANSWER-EXPRESS", DeadlineLimit.of(2, DeadlineUnit.WORKING_DAY)));

        Owed after = made(RequestKind.PROVIDE_DOCUMENTS, Urgency.EXPRESS).of(TO).owed();
        assertThat(after.answer().at())
                .as("of two working days; the 24th is a holiday")
                .isEqualTo("2026-11-25T16:59:59Z");
        assertThat(after.clock()).isEqualTo(ResponseLimitClock.WORKING);
        assertThat(after.byDefault()).as("by a regulation now").isFalse();
        assertThat(after.receipt()).isEqualTo(before.receipt());
        made.restart();
        assertThat(made.of(TO).owed()).isEqualTo(before);
    }

    @Test
    void isInMinutesWhereTheAgreementSaysSo() {
        current.set(Ruled.under(minutes(30, 90)));

        Course made = made(RequestKind.VERIFY, Urgency.EXPRESS);

        Owed owed = made.of(TO).owed();
        assertThat(owed.agreement()).isEqualTo(QUICK);
        assertThat(owed.receipt()).isEqualTo(new Due(in(22.5), in(30)));
        assertThat(owed.answer()).isEqualTo(new Due(in(67.5), in(90)));
        assertThat(owed.clock()).isEqualTo(ResponseLimitClock.RUNNING);
        assertThat(made.pass(Duration.ofMinutes(29))).hasOnlyElementsOfType(RequestWarned.class);
        assertThat(made.pass(Duration.ofMinutes(1))).hasAtLeastOneElementOfType(RequestFellSilent.class);
    }

    private static Instant in(double minutes) {
        return Life.BEGINNING.plusSeconds(Math.round(minutes * 60));
    }

    private static Agreement minutes(int receipt, int answer) {
        return TrialAgreement.of(
                QUICK,
                List.of(new AgencyCode(BY), new AgencyCode(TO)),
                urgency -> new ResponseLimit(
                        null,
                        urgency,
                        Math.ceilDiv(receipt, 60),
                        Math.ceilDiv(answer, 60),
                        ResponseLimitClock.RUNNING,
                        false,
                        "S0-04",
                        TrialAgreement.PROVENANCE,
                        receipt,
                        answer),
                null);
    }

    @Test
    void isShorterForAReinforcement() {
        Owed asked = made(RequestKind.REINFORCE, Urgency.EXPRESS).of(TO).owed();

        assertThat(asked.answer().at()).isEqualTo(Life.BEGINNING.plus(Duration.ofHours(2)));
    }

    @Test
    void isWhatShipsWhereTheDirectoryWasRecordedBeforeThereWereSuchRules() {
        Owed shipped = made(RequestKind.VERIFY, Urgency.NORMAL).of(TO).owed();

        current.set(Ruled.withoutOwn());

        assertThat(made(RequestKind.VERIFY, Urgency.NORMAL).of(TO).owed()).isEqualTo(shipped);
    }

    @Test
    void saysWhenWhatWasMissedGoesFurtherUpTheLine() {
        current.set(Ruled.by("REQUEST-SUPERIOR-EXPRESS", DeadlineLimit.of(3, DeadlineUnit.HOUR)));

        List<RequestEscalated> escalated = escalated(Duration.ofHours(5));

        assertThat(escalated)
                .extracting(RequestEscalated::level)
                .containsExactly(EscalationLevel.SUPERIOR, EscalationLevel.STANDING_OFFICE);
        assertThat(Duration.between(
                        escalated.getFirst().at(), escalated.getLast().at()))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void ringsNotForEverWhereNoTimeIsRecorded() {
        current.set(Ruled.by("REQUEST-OFFICE-EXPRESS", DeadlineLimit.of(0, DeadlineUnit.HOUR)));

        assertThat(escalated(Duration.ofHours(5))).hasSizeLessThan(6);
    }

    private Course made(RequestKind kind, Urgency urgency) {
        return new Course(current::get, Course.EVERYBODY, Life.BEGINNING).does(BY, Asking.make(kind, urgency, TO));
    }

    private List<RequestEscalated> escalated(Duration time) {
        return made(RequestKind.VERIFY, Urgency.EXPRESS).pass(time).stream()
                .filter(RequestEscalated.class::isInstance)
                .map(RequestEscalated.class::cast)
                .toList();
    }
}
