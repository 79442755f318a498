package vn.lienthong.exchange.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.deconfliction.Subjects.file;
import static vn.lienthong.exchange.deconfliction.Subjects.from;
import static vn.lienthong.exchange.deconfliction.Subjects.information;
import static vn.lienthong.exchange.deconfliction.Subjects.interest;
import static vn.lienthong.exchange.deconfliction.Subjects.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.deconfliction.DeconflictionCommand;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.WithdrawInterest;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SourcesFound;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.runtime.message.Message;

/** How many independent sources there are is told in blocks, for months that are over, and of nobody who they are. */
class CorroborationTest {
    private static final AgencyCode READER = new AgencyCode("MS-15");
    private static final UUID READERS = new UUID(389, 0);
    private static final List<AgencyCode> OTHERS = Stream.of(
                    "POLICE-15",
                    "BORDER-15",
                    "TAX-15",
                    "MS-22",
                    "POLICE-22",
                    "BORDER-22",
                    "TAX-22",
                    "MS-01",
                    "POLICE-01")
            .map(AgencyCode::new)
            .toList();
    private static final int LORRY = 29;
    private static final Instant NOVEMBER_IS_OVER = Instant.parse("2026-11-30T17:00:00Z");
    private static final LocalDate LAST_OF_NOVEMBER = LocalDate.of(2026, 11, 30);

    @TempDir
    private Path state;

    private Streams streams;
    private Instant now = Instant.parse("2026-11-20T02:15:30Z");

    @BeforeEach
    void start() {
        streams = new Streams(
                state, Stream.concat(Stream.of(READER), OTHERS.stream()).toList());
    }

    @AfterEach
    void stop() {
        streams.close();
    }

    @Test
    void aBlockOfIndependentSourcesIsToldWhenTheMonthIsOverAndNotWhoTheyAre() {
        does(READER, READERS, interest(LORRY));
        others(5, interest(LORRY));
        assertThat(found()).as("in a month that goes on").isEmpty();

        streams.passTimeUntil(NOVEMBER_IS_OVER);

        assertThat(streams.inbox(READER))
                .filteredOn(message -> message.content() instanceof SourcesFound)
                .singleElement()
                .satisfies(message -> {
                    SourcesFound found = (SourcesFound) message.content();
                    assertThat(found.atLeast()).isEqualTo(5);
                    assertThat(found.through()).isEqualTo(LAST_OF_NOVEMBER);
                    assertThat(message.envelope().handling()).isEqualTo("MS-15");
                    assertThat(message.envelope().causationid()).isNull();
                    OTHERS.forEach(other -> assertThat(message.envelope().attributes() + new String(message.payload()))
                            .doesNotContain(other.value()));
                });
        assertThat(explained())
                .isEqualTo("Có cơ quan khác cùng quan tâm, chờ cơ quan trả lời; ít nhất 5 nguồn độc lập khác đến hết"
                        + " 30/11/2026");
    }

    @Test
    void fewerThanABlockAreNotToldApartFromOne() {
        does(READER, READERS, interest(LORRY));
        others(4, interest(LORRY));

        streams.passTimeUntil(NOVEMBER_IS_OVER);

        assertThat(found()).isEmpty();
        assertThat(explained()).endsWith("; đến hết 30/11/2026 chưa đủ 5 nguồn độc lập khác để nêu số");
    }

    @Test
    void thoseWhoHaveItFromOneAnotherAreOneSource() {
        does(READER, READERS, interest(LORRY));
        others(4, interest(LORRY));
        does(OTHERS.get(5), new UUID(389, 6), from(interest(LORRY), information(1)));
        does(OTHERS.get(6), new UUID(389, 7), from(interest(LORRY), information(1), information(2)));
        does(OTHERS.get(7), new UUID(389, 8), from(interest(LORRY), information(2)));
        does(OTHERS.get(7), new UUID(389, 9), interest(LORRY));

        streams.passTimeUntil(NOVEMBER_IS_OVER);
        assertThat(found()).extracting(SourcesFound::atLeast).containsExactly(5);

        now = NOVEMBER_IS_OVER.plusSeconds(3600);
        does(OTHERS.getFirst(), new UUID(389, 1), new WithdrawInterest(new DeconflictionId(new UUID(389, 1)), null));
        streams.passTimeUntil(Instant.parse("2026-12-31T17:00:00Z"));
        assertThat(found())
                .as("four and three who are one, one of which has gone")
                .isEmpty();
    }

    @Test
    void whoHasItFromTheReaderOrWorksOnItsCaseIsNoSourceForIt() {
        UsedIn case1 = UsedIn.of(file(1));
        does(READER, READERS, serving(from(interest(LORRY), information(1)), case1));
        others(4, interest(LORRY));
        does(OTHERS.get(5), new UUID(389, 6), from(interest(LORRY), information(1)));
        does(OTHERS.get(6), new UUID(389, 7), serving(interest(LORRY), case1));

        streams.passTimeUntil(NOVEMBER_IS_OVER);

        assertThat(found()).isEmpty();
    }

    @Test
    void whoRegistersLaterCountsFromTheEndOfItsOwnMonth() {
        does(READER, READERS, interest(LORRY));
        others(4, interest(LORRY));
        streams.passTimeUntil(NOVEMBER_IS_OVER);

        now = NOVEMBER_IS_OVER.plusSeconds(3600);
        does(OTHERS.get(4), new UUID(389, 5), interest(LORRY));
        assertThat(found()).isEmpty();
        streams.restart();
        streams.passTimeUntil(Instant.parse("2026-12-31T17:00:00Z"));

        assertThat(found()).extracting(SourcesFound::through).containsExactly(LocalDate.of(2026, 12, 31));
    }

    /** Whatever any one of them holds: as long as they are fewer than a block, the reader's inbox and its page are the same. */
    @Test
    void nothingThatTheReaderIsToldShowsWhatOneAgencyHolds() throws IOException {
        List<String> told = course(1);
        for (int others = 2; others < SourcesFound.BLOCK; others++) {
            assertThat(course(others)).as("of %d others", others).isEqualTo(told);
        }
        List<String> block = course(SourcesFound.BLOCK);
        assertThat(block).isNotEqualTo(told);
        for (int others = SourcesFound.BLOCK + 1; others < 2 * SourcesFound.BLOCK; others++) {
            assertThat(course(others)).as("of %d others", others).isEqualTo(block);
        }
    }

    /** All that the reader is told over two months, and how its page says that it stands, where that many others are interested. */
    private List<String> course(int others) throws IOException {
        stop();
        streams = new Streams(
                Files.createTempDirectory(state, "course"),
                Stream.concat(Stream.of(READER), OTHERS.stream()).toList());
        now = Instant.parse("2026-11-20T02:15:30Z");
        does(READER, READERS, interest(LORRY));
        others(others, interest(LORRY));
        streams.passTimeUntil(NOVEMBER_IS_OVER.minusSeconds(1));
        String before = explained();
        streams.passTimeUntil(NOVEMBER_IS_OVER);
        String after = explained();
        streams.passTimeUntil(Instant.parse("2026-12-31T17:00:00Z"));
        return Stream.of(
                        Stream.of(before, after, explained()),
                        streams.inbox(READER).stream().map(CorroborationTest::read),
                        ownEvents().map(event -> event.toString().replaceAll("k1:[0-9a-f]+", "")))
                .flatMap(each -> each)
                .toList();
    }

    private static String read(Message message) {
        return message.envelope().attributes() + new String(message.payload());
    }

    private void others(int count, RegisterInterest interest) {
        IntStream.range(0, count).forEach(each -> does(OTHERS.get(each), new UUID(389, each + 1), interest));
    }

    private void does(AgencyCode by, UUID matter, DeconflictionCommand command) {
        streams.command(by, matter, command, now);
        streams.flow();
        now = now.plusSeconds(60);
    }

    private List<SourcesFound> found() {
        return streams.told(READER).stream()
                .filter(SourcesFound.class::isInstance)
                .map(SourcesFound.class::cast)
                .toList();
    }

    private Stream<DeconflictionEvent> ownEvents() {
        return streams.events().stream()
                .filter(event -> event.deconfliction().value().equals(READERS));
    }

    private String explained() {
        return new DeconflictionExplains(AgencyCode::value)
                .explain(ownEvents().toList(), LAST_OF_NOVEMBER)
                .stateVi();
    }
}
