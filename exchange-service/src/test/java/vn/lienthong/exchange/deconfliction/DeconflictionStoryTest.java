package vn.lienthong.exchange.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.deconfliction.Subjects.consent;
import static vn.lienthong.exchange.deconfliction.Subjects.interest;
import static vn.lienthong.exchange.deconfliction.Subjects.token;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.deconfliction.DeconflictionCommand;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.ConcludeSuspicion;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.DeclineContact;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.WithdrawInterest;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactNotOpened;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactOpened;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactReminded;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestExpired;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.PartnerFound;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SuspicionConcluded;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.TriesSuspected;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.TriesCounted;
import vn.lienthong.contract.deconfliction.SubjectIdentifier;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.contract.deconfliction.TryPattern;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.message.Message;

/** Agencies that are interested in one subject, from a blind hit to what both have agreed to. */
class DeconflictionStoryTest {
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS-RVII");
    private static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    private static final UUID MARKETS = new UUID(389, 1);
    private static final UUID POLICES = new UUID(389, 2);
    private static final UUID OTHERS = new UUID(389, 3);
    private static final int LORRY = 29;
    private static final int BOAT = 30;

    @TempDir
    private Path state;

    private Streams streams;
    private Instant now = Instant.parse("2026-11-20T02:15:30Z");

    @BeforeEach
    void start() {
        streams = new Streams(state, List.of(MARKET, POLICE, CUSTOMS, OFFICE));
    }

    @AfterEach
    void stop() {
        streams.close();
    }

    @Test
    void eachLearnsThatThereIsAnotherAndWhoItIsOnceBothAgree() {
        does(MARKET, MARKETS, interest(LORRY, BOAT));
        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestRegistered.class);

        does(POLICE, POLICES, interest(LORRY));

        List<Message> blind = streams.inbox(MARKET);
        assertThat(blind).singleElement().satisfies(message -> {
            assertThat(message.content()).isInstanceOf(PartnerFound.class);
            assertThat(message.envelope().causationid()).isNull();
            assertThat(message.envelope().handling()).isEqualTo("MS-15");
            assertThat(message.envelope().attributes() + new String(message.payload()))
                    .doesNotContain("POLICE", POLICES.toString());
        });
        assertThat(streams.told(POLICE)).hasExactlyElementsOfTypes(InterestRegistered.class, PartnerFound.class);

        does(MARKET, MARKETS, consent(MARKETS, MARKET));
        assertThat(opened(MARKET)).isEmpty();
        assertThat(streams.told(POLICE)).isEmpty();

        does(POLICE, POLICES, consent(POLICES, POLICE));
        assertThat(opened(MARKET)).singleElement().satisfies(opened -> {
            assertThat(opened.other()).isEqualTo(POLICE);
            assertThat(opened.contact().name()).isEqualTo("Trực ban POLICE-15");
            assertThat(opened.number()).isNotNull();
        });
        assertThat(opened(POLICE))
                .singleElement()
                .satisfies(opened -> assertThat(opened.other()).isEqualTo(MARKET));
        assertThat(streams.inbox(OFFICE))
                .as("who watches over them hears nothing")
                .isEmpty();
    }

    @Test
    void neitherAgencyFindsAHashInWhatItIsTold() {
        does(MARKET, MARKETS, interest(LORRY));

        assertThat(streams.inbox(MARKET))
                .filteredOn(message -> message.content() instanceof InterestRegistered)
                .singleElement()
                .satisfies(message -> assertThat(new String(message.payload())).doesNotContain("k1:"));
        assertThat(streams.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        InterestRegistered.class,
                        registered -> assertThat(
                                        registered.subjects().getFirst().tokens())
                                .containsExactly(token("k1", LORRY)));
    }

    @Test
    void whoAgreedIsToldThatNothingWasOpenedAndNotThatTheOtherDeclined() {
        does(MARKET, MARKETS, interest(LORRY));
        does(POLICE, POLICES, interest(LORRY));
        does(MARKET, MARKETS, consent(MARKETS, MARKET));
        streams.told(MARKET);

        does(POLICE, POLICES, new DeclineContact(new DeconflictionId(POLICES), "Đang bảo mật."));
        assertThat(streams.told(MARKET)).isEmpty();
        streams.passTimeUntil(now.plus(Duration.ofDays(20)));

        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(ContactNotOpened.class);
        now = now.plus(Duration.ofDays(21));
        does(POLICE, POLICES, consent(POLICES, POLICE));
        assertThat(opened(MARKET)).as("it may still change its mind").hasSize(1);
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndThenOverdue() {
        does(MARKET, MARKETS, interest(LORRY));
        does(POLICE, POLICES, interest(LORRY));
        streams.told(POLICE);

        streams.passTimeUntil(now.plus(Duration.ofDays(9)));
        streams.passTimeUntil(now.plus(Duration.ofDays(20)));

        assertThat(streams.told(POLICE))
                .hasExactlyElementsOfTypes(ContactReminded.class, ContactReminded.class)
                .extracting(event -> ((ContactReminded) event).overdue())
                .containsExactly(false, true);
        streams.passTimeUntil(now.plus(Duration.ofDays(200)));
        assertThat(streams.told(POLICE)).hasExactlyElementsOfTypes(InterestExpired.class);
    }

    /** Three are told as two are: of one another, once, and of each other only by those who agree. */
    @Test
    void nobodyLearnsHowManyThereAre() {
        does(MARKET, MARKETS, interest(LORRY));
        does(POLICE, POLICES, interest(LORRY));
        does(CUSTOMS, OTHERS, interest(LORRY));
        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestRegistered.class, PartnerFound.class);

        does(CUSTOMS, OTHERS, consent(OTHERS, CUSTOMS));
        does(MARKET, MARKETS, consent(MARKETS, MARKET));

        assertThat(opened(MARKET)).extracting(ContactOpened::other).containsExactly(CUSTOMS);
        assertThat(opened(CUSTOMS)).extracting(ContactOpened::other).containsExactly(MARKET);
        assertThat(opened(POLICE)).isEmpty();
    }

    @Test
    void hitsHoldAcrossTheRotationOfTheKey() {
        does(MARKET, MARKETS, interest(List.of(List.of(token("k1", LORRY)))));

        does(POLICE, POLICES, interest(List.of(List.of(token("k2", 77), token("k1", LORRY)))));
        does(CUSTOMS, OTHERS, interest(List.of(List.of(token("k2", 77)))));

        assertThat(streams.told(MARKET)).hasSize(2);
        assertThat(streams.told(CUSTOMS)).hasExactlyElementsOfTypes(InterestRegistered.class, PartnerFound.class);
    }

    @Test
    void whatIsWithdrawnOrOfOneAgencyMeetsNobody() {
        does(MARKET, MARKETS, interest(LORRY));
        does(MARKET, OTHERS, interest(LORRY));
        does(MARKET, MARKETS, new WithdrawInterest(new DeconflictionId(MARKETS), null));
        does(MARKET, OTHERS, new WithdrawInterest(new DeconflictionId(OTHERS), null));

        does(POLICE, POLICES, interest(LORRY));

        assertThat(streams.told(POLICE)).hasExactlyElementsOfTypes(InterestRegistered.class);
        assertThat(streams.events()).noneMatch(event -> event instanceof PartnerFound);
    }

    @Test
    void anotherAgencyFindsNoSuchMatter() {
        does(MARKET, MARKETS, interest(LORRY));
        does(POLICE, POLICES, interest(LORRY));

        does(OFFICE, MARKETS, consent(MARKETS, OFFICE));
        does(OFFICE, OTHERS, consent(OTHERS, OFFICE));

        assertThat(refusals(OFFICE))
                .as("unknown and hidden look the same")
                .hasSize(2)
                .allMatch(reasons -> reasons.equals(
                        List.of(Reason.of(ReasonCode.NO_SUCH_MATTER, null, "Không có hồ sơ đối chiếu này."))));
    }

    @Test
    void nobodyAgreesBeforeThereIsAnother() {
        does(MARKET, MARKETS, interest(LORRY));
        does(MARKET, MARKETS, consent(MARKETS, MARKET));

        assertThat(refusals(MARKET))
                .singleElement()
                .satisfies(reasons ->
                        assertThat(reasons).extracting(Reason::code).containsExactly(ReasonCode.ILLEGAL_TRANSITION));
    }

    @Test
    void refusesWhatTheDoorHasNotBlindedAndADayThatIsPast() {
        does(
                MARKET,
                MARKETS,
                new RegisterInterest(
                        List.of(new SubjectIdentifier(SubjectKind.PLATE, "29A-123.45")),
                        null,
                        LocalDate.of(2026, 11, 19),
                        null));

        assertThat(refusals(MARKET))
                .singleElement()
                .satisfies(reasons ->
                        assertThat(reasons).extracting(Reason::pointer).containsExactly("/subjects/0/value", "/until"));
    }

    @Test
    void theStandingOfficeAloneIsToldOfASuspicionAndConcludesIt() {
        TriesCounted counted = new TriesCounted(
                new DeconflictionId(OTHERS), OFFICE, MARKET, LocalDate.of(2026, 11, 20), TryPattern.MANY, 101);
        streams.notice("tries", OTHERS, counted, now);
        streams.notice("tries", OTHERS, counted, now);
        streams.flow();

        assertThat(streams.told(OFFICE)).hasExactlyElementsOfTypes(TriesSuspected.class);
        assertThat(streams.inbox(MARKET)).isEmpty();
        assertThat(streams.read(Topics.OUTCOMES)).as("nobody is answered").isEmpty();
        does(OFFICE, OTHERS, new ConcludeSuspicion(new DeconflictionId(OTHERS), "Nhập lại danh sách cũ."));
        assertThat(streams.told(OFFICE)).hasExactlyElementsOfTypes(SuspicionConcluded.class);
    }

    private void does(AgencyCode by, UUID matter, DeconflictionCommand command) {
        streams.command(by, matter, command, now);
        streams.flow();
        now = now.plusSeconds(60);
    }

    private List<ContactOpened> opened(AgencyCode agency) {
        return streams.told(agency).stream()
                .filter(ContactOpened.class::isInstance)
                .map(ContactOpened.class::cast)
                .toList();
    }

    private List<List<Reason>> refusals(AgencyCode agency) {
        return streams.inbox(agency).stream()
                .map(Message::content)
                .filter(Outcome.class::isInstance)
                .map(Outcome.class::cast)
                .filter(outcome -> outcome.status() == Outcome.Status.REFUSED)
                .map(Outcome::reasons)
                .toList();
    }
}
