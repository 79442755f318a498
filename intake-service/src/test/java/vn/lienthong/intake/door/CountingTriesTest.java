package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.door.Arrivals.IDENTIFIERS;
import static vn.lienthong.intake.door.Arrivals.LAO_CAI;
import static vn.lienthong.intake.door.Arrivals.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.TriesCounted;
import vn.lienthong.contract.deconfliction.SubjectIdentifier;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.contract.deconfliction.TryPattern;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Flow;
import vn.lienthong.runtime.message.Message;

/** In these tests an agency may register ten identifiers a day, and four that differ in their last digits alone are suspicious. */
class CountingTriesTest {
    private static final String COMMANDS = Matter.DECONFLICTION.commands();

    @TempDir
    private Path state;

    private Flow flow;
    private Instant now = NOW;
    private int sent;

    @BeforeEach
    void open() {
        flow = ADoor.open(state);
    }

    @AfterEach
    void close() {
        flow.close();
    }

    @Test
    void refusesMoreThanADaysIdentifiersAndTellsTheStandingOffice() {
        IntStream.range(0, 5).forEach(each -> registers(each + "A-55" + each + "01", each + "B-77" + each + "02"));
        assertThat(flow.read(COMMANDS)).hasSize(5).noneMatch(message -> message.content() instanceof TriesCounted);

        registers("30K-99999");

        assertThat(reasons()).containsExactly(ReasonCode.TOO_MANY);
        assertThat(flow.read(COMMANDS)).singleElement().satisfies(message -> {
            assertThat(message.content()).isInstanceOfSatisfying(TriesCounted.class, counted -> {
                assertThat(counted.agency()).isEqualTo(LAO_CAI);
                assertThat(counted.to()).isEqualTo(AgencyCode.STANDING_OFFICE);
                assertThat(counted.pattern()).isEqualTo(TryPattern.MANY);
                assertThat(counted.identifiers()).isEqualTo(11);
            });
        });
    }

    /** What can be sent on no day is not to be sent again tomorrow, and is no trying out. */
    @Test
    void refusesACommandThatNamesMoreThanADayAllowsAndTellsNobody() {
        registers(
                IntStream.range(0, 11).mapToObj(each -> "29A-123" + (10 + each)).toArray(String[]::new));

        assertThat(refusals()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.TOO_MANY);
            assertThat(reason.pointer()).isEqualTo("/subjects");
            assertThat(reason.detail()).startsWith("Một lệnh nêu nhiều nhất 10 định danh");
        });
        assertThat(flow.read(COMMANDS)).isEmpty();

        registers("30K-99999");

        assertThat(refusals()).as("nothing of it was counted").isEmpty();
    }

    @Test
    void countsAnewTheNextDayInVietnamAndRemembersAcrossARestart() {
        IntStream.range(0, 5).forEach(each -> registers(each + "A-55" + each + "01", each + "B-77" + each + "02"));
        flow.restart();
        registers("30K-99999");
        assertThat(reasons()).containsExactly(ReasonCode.TOO_MANY);

        now = NOW.plus(Duration.ofHours(15));
        registers("30K-99999");

        assertThat(reasons()).isEmpty();
    }

    @Test
    void tellsTheStandingOfficeOfThoseThatFollowOneAnotherAndLetsThemIn() {
        registers("29A-12301", "29A-12302", "29A-12302", "29A-12303");
        assertThat(flow.read(COMMANDS)).hasSize(1);

        registers("29A-12999");

        assertThat(flow.read(COMMANDS))
                .extracting(Message::content)
                .hasExactlyElementsOfTypes(TriesCounted.class, RegisterInterest.class)
                .first()
                .isInstanceOfSatisfying(
                        TriesCounted.class,
                        counted -> assertThat(counted.pattern()).isEqualTo(TryPattern.NEIGHBOURS));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void countsOnceWhatIsSentAgainWithTheSameId() {
        RegisterInterest ten = interest(IntStream.range(0, 10)
                .mapToObj(each -> each + "A-55" + each + "01")
                .toArray(String[]::new));
        sends("same", ten);
        sends("same", ten);

        assertThat(flow.read(COMMANDS)).hasSize(2).allMatch(message -> message.content() instanceof RegisterInterest);
    }

    @Test
    void putsNoIdentifierOnAnyTopic() {
        registers("29A-12301", "29A-12302");

        for (String topic : List.of(COMMANDS, Topics.OUTCOMES, Topics.PARKED, Topics.AUDIT)) {
            assertThat(flow.read(topic))
                    .allSatisfy(
                            message -> assertThat(new String(message.payload())).doesNotContain("12301", "12302"));
        }
    }

    private void registers(String... plates) {
        sends("r" + sent++, interest(plates));
    }

    private static RegisterInterest interest(String... plates) {
        return new RegisterInterest(
                List.of(plates).stream()
                        .map(plate -> new SubjectIdentifier(SubjectKind.PLATE, plate))
                        .toList(),
                null,
                null,
                null);
    }

    private void sends(String id, RegisterInterest interest) {
        Map<String, String> attributes = new HashMap<>(Arrivals.attributes(id, interest));
        Arrival arrival = IDENTIFIERS
                .veil(new Arrival(LAO_CAI, attributes, "application/json", Json.write(interest), now))
                .arrival();
        flow.send(Topics.outbox(LAO_CAI).name(), id, ADoor.headers(arrival), arrival.payload(), now);
    }

    private List<ReasonCode> reasons() {
        return refusals().stream().map(Reason::code).toList();
    }

    private List<Reason> refusals() {
        return flow.read(Topics.inbox(LAO_CAI).name()).stream()
                .map(message -> (Outcome) message.content())
                .flatMap(outcome -> outcome.reasons().stream())
                .toList();
    }
}
