package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.request.Asking.ADDRESSEE;
import static vn.lienthong.exchange.request.Asking.ANOTHER;
import static vn.lienthong.exchange.request.Asking.REQUESTER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.ResponseLimitClock;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.Meeting;
import vn.lienthong.contract.request.MeetingDocument;
import vn.lienthong.contract.request.MeetingGuest;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.exchange.request.Asking.About;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;

/** What a request rests on, whom it obliges and by when. */
class MakingTest {
    private static final String BILATERAL = "QCPH-VPTT389-QLTT-2020";
    private static final String NORTHERN = "QCPH-LIEN-TINH-11-TINH-2025";
    private static final String SOC_TRANG = "QD-25-2017-UBND-SOC-TRANG";
    private static final Instant IN_2024 = Instant.parse("2024-03-05T02:00:00Z");

    private final Course course = new Course();

    @Test
    void isMadeOnceAndObligesEachAddresseeByItself() {
        course.does("MS-15", Asking.make());

        assertThat(course.last(RequestMade.class).owed())
                .extracting(Owed::addressee)
                .containsExactly(ADDRESSEE, ANOTHER);
        assertThat(course.refusal("MS-15", Asking.make())).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    /** Friday 20 November 2026, 9 o'clock in Vietnam; the offices work 7.5 hours a day; Tuesday is a holiday. */
    @ParameterizedTest
    @CsvSource({
        "VERIFY,        NORMAL,      2026-11-23T02:30:00Z, 2026-11-30T04:30:00Z, WORKING",
        "VERIFY,        URGENT,      2026-11-20T08:00:00Z, 2026-11-25T03:00:00Z, WORKING",
        "VERIFY,        VERY_URGENT, 2026-11-20T04:00:00Z, 2026-11-21T02:00:00Z, RUNNING",
        "VERIFY,        EXPRESS,     2026-11-20T03:00:00Z, 2026-11-20T08:00:00Z, RUNNING",
        "REINFORCE,     EXPRESS,     2026-11-20T03:00:00Z, 2026-11-20T04:00:00Z, RUNNING"
    })
    @Clause("S0-04")
    void limitsFollowFromAgreementUrgencyAndKind(
            RequestKind kind, Urgency urgency, Instant receive, Instant answer, ResponseLimitClock clock) {
        course.does("NSC389-SO", About.of(kind, urgency).under(BILATERAL).to("MS-15"));

        Owed owed = course.of("MS-15").owed();
        assertThat(owed.receipt().at()).isEqualTo(receive);
        assertThat(owed.answer().at()).isEqualTo(answer);
        assertThat(owed.clock()).isEqualTo(clock);
        assertThat(owed.byDefault()).isTrue();
        assertThat(owed.agreement()).isEqualTo(BILATERAL);
        assertThat(owed.clause()).isEqualTo("S0-04");
        assertThat(owed.answer().warnAt()).isBetween(Life.BEGINNING, answer);
    }

    @Test
    @Clause("S0-28")
    void restsOnTheClosestAgreementInForceWhereNoneIsCited() {
        course.does("NSC389-SO", Asking.make(RequestKind.VERIFY, Urgency.URGENT, "MS-15"));

        assertThat(course.of("MS-15").owed().agreement()).isEqualTo(BILATERAL);
        course.does("MS-15", Asking.accept());
        assertThat(course.attributes(course.events().getLast()).basis()).isEqualTo(BILATERAL + " S0-04");
    }

    @Test
    @Clause("S2-61")
    void agenciesCoordinateOnTheirOwnInitiativeWhereNoAgreementBindsThem() {
        course.does("TAX-15", Asking.make(RequestKind.PROVIDE_DOCUMENTS, Urgency.NORMAL, "CUSTOMS-RVII"));

        Owed owed = course.of("CUSTOMS-RVII").owed();
        assertThat(owed.agreement()).isNull();
        assertThat(owed.clause()).isNull();
        assertThat(owed.byDefault()).isTrue();
        assertThat(course.attributes(course.events().getLast()).basis()).isEqualTo("Quy chế phối hợp");
    }

    @Test
    void refusesAnAgreementThatIsADraftUnknownOrOver() {
        MakeRequest draft =
                About.of(RequestKind.VERIFY, Urgency.NORMAL).under(NORTHERN).to("SC389-20");
        MakeRequest unknown = About.of(RequestKind.VERIFY, Urgency.NORMAL)
                .under("QC-KHONG-CO")
                .to("SC389-20");
        MakeRequest over =
                About.of(RequestKind.VERIFY, Urgency.NORMAL).under(SOC_TRANG).to("SC389-20");

        assertThat(course.refused("SC389-15", draft))
                .extracting(Reason::code, Reason::pointer, Reason::basis)
                .containsExactly(tuple(ReasonCode.EXPIRED_AGREEMENT, "/content/agreement", NORTHERN));
        assertThat(course.refusal("SC389-15", unknown)).isEqualTo(ReasonCode.UNKNOWN_AGREEMENT);
        assertThat(course.refusal("SC389-15", over)).isEqualTo(ReasonCode.EXPIRED_AGREEMENT);
    }

    @Test
    void refusesAnAgreementThatDoesNotBindBoth() {
        MakeRequest make =
                About.of(RequestKind.VERIFY, Urgency.NORMAL).under(BILATERAL).to("NSC389-SO", "POLICE-15");

        assertThat(course.refused("MS-15", make))
                .extracting(Reason::code, Reason::pointer, Reason::basis)
                .containsExactly(tuple(ReasonCode.NOT_BOUND, "/addressees/1", BILATERAL));
    }

    @Test
    void staysUnderTheAgreementOfItsDayAfterThatHasEnded() {
        Course old = new Course(Shipped.DIRECTORY, Course.EVERYBODY, Instant.parse("2025-06-30T02:00:00Z"));
        old.does(
                "OLD-DOIT-94",
                About.of(RequestKind.VERIFY, Urgency.NORMAL).under(SOC_TRANG).to("OLD-POLICE-94"));

        old.pass(Duration.ofHours(30));

        assertThat(old.refused("OLD-POLICE-94", Asking.refuse(RefusalGround.NO_MEANS_AVAILABLE)))
                .extracting(Reason::code, Reason::basis)
                .containsExactly(tuple(ReasonCode.UNLAWFUL_GROUND, SOC_TRANG + " S2-09"));
        old.does("OLD-POLICE-94", Asking.refuse());
    }

    @Test
    void theRequestersOwnDueTimeHoldsInPlaceOfTheLimit() {
        Instant later = Life.BEGINNING.plus(Duration.ofDays(30));
        course.does(
                "NSC389-SO",
                About.of(RequestKind.VERIFY, Urgency.NORMAL).by(later).to("MS-15"));

        assertThat(course.of("MS-15").owed().answer().at()).isEqualTo(later);
        assertThat(course.attributes(course.events().getLast()).dueAt()).isEqualTo(later);
    }

    @Test
    void noAnswerIsDueBeforeTheReceiptIs() {
        Instant soon = Life.BEGINNING.plus(Duration.ofMinutes(59));

        assertThat(course.refused(
                        "NSC389-SO",
                        About.of(RequestKind.VERIFY, Urgency.EXPRESS).by(soon).to("MS-15")))
                .extracting(Reason::code, Reason::pointer, Reason::basis)
                .containsExactly(tuple(ReasonCode.IMPOSSIBLE_DATE, "/content/dueAt", "QCPH-VPTT389-QLTT-2020 S0-04"));
    }

    @Test
    void refusesABadRequestWithEveryReasonAtOnce() {
        MakeRequest bad = new MakeRequest(
                Asking.make(Life.BEGINNING, ADDRESSEE).content(), List.of(ADDRESSEE, REQUESTER, ADDRESSEE));

        assertThat(course.refused("MS-15", bad))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(
                        tuple(ReasonCode.SCHEMA, "/addressees/1"),
                        tuple(ReasonCode.SCHEMA, "/addressees/2"),
                        tuple(ReasonCode.IMPOSSIBLE_DATE, "/content/dueAt"));
    }

    @Test
    void takesADueTimeOfAtMostAYear() {
        Instant year = Life.BEGINNING.plus(SystemLimits.FURTHEST);

        assertThat(course.refusal("MS-15", Asking.make(year.plusMillis(1), ADDRESSEE)))
                .isEqualTo(ReasonCode.IMPOSSIBLE_DATE);
        assertThat(course.refusal("MS-15", Asking.make(Instant.parse("+292278993-01-01T00:00:00Z"), ADDRESSEE)))
                .isEqualTo(ReasonCode.IMPOSSIBLE_DATE);
        course.does("MS-15", Asking.make(year, ADDRESSEE));
    }

    @Test
    void obligesAsManyAsFiftyAndEachOfThem() {
        AgencyCode[] many = IntStream.rangeClosed(1, 96)
                .mapToObj(number -> new AgencyCode("POLICE-%02d".formatted(number)))
                .filter(Course.EVERYBODY::contains)
                .limit(50)
                .toArray(AgencyCode[]::new);
        course.does("MS-15", Asking.make(null, many));

        assertThat(course.audience()).contains(many);
        assertThat(course.pass(Duration.ofHours(2))).hasSize(many.length * 4);
    }

    @Test
    void aMeetingIsToComeAndItsDocumentsArePreparedByThoseCalled() {
        Meeting past = new Meeting(Life.BEGINNING, "Hà Nội", List.of());
        Meeting coming = new Meeting(
                Life.BEGINNING.plusSeconds(86_400),
                "Hà Nội",
                List.of(new MeetingDocument(new AgencyCode("TAX-15"), "Hóa đơn của chủ hàng")));

        assertThat(course.refusal(
                        "MS-15",
                        About.of(RequestKind.ATTEND_MEETING, Urgency.URGENT)
                                .at(past)
                                .to("POLICE-15")))
                .isEqualTo(ReasonCode.IMPOSSIBLE_DATE);
        assertThat(course.refused(
                        "MS-15",
                        About.of(RequestKind.VERIFY, Urgency.URGENT).at(coming).to("POLICE-15")))
                .extracting(Reason::pointer)
                .containsExactly("/content/meeting", "/content/meeting/documents/0/by");
    }

    @Test
    void anOutsideGuestOfAMeetingIsInvitedByAnAgencyThatTakesPart() {
        Meeting meeting = new Meeting(
                Life.BEGINNING.plusSeconds(86_400),
                "Hà Nội",
                List.of(),
                List.of(
                        new MeetingGuest("Hiệp hội Thuốc lá Việt Nam", new AgencyCode("MS-15")),
                        new MeetingGuest("Một doanh nghiệp", new AgencyCode("TAX-15"))));

        assertThat(course.refused(
                        "MS-15",
                        About.of(RequestKind.ATTEND_MEETING, Urgency.URGENT)
                                .at(meeting)
                                .to("POLICE-15")))
                .extracting(Reason::pointer)
                .containsExactly("/content/meeting/guests/1/invitedBy");
    }

    @Test
    void aProposalOfDisciplineNamesWhomItConcernsAndNeverReachesIt() {
        About discipline = About.of(RequestKind.PROPOSE_DISCIPLINE, Urgency.NORMAL);

        assertThat(course.refused("NSC389-SO", discipline.to("PPC-15")))
                .extracting(Reason::pointer)
                .containsExactly("/content/concerned");
        assertThat(course.refused("NSC389-SO", discipline.concerning("MS-15").to("PPC-15", "MS-15")))
                .extracting(Reason::pointer)
                .containsExactly("/addressees/1");
        assertThat(course.refused("MS-15", discipline.concerning("MS-15").to("PPC-15")))
                .extracting(Reason::pointer)
                .containsExactly("/content/concerned");
    }

    @Test
    void keepsNoWordsThatCouldBecomeRules() {
        About hostile = About.of(RequestKind.VERIFY, Urgency.NORMAL)
                .titled("'; drop table --\u202e", "<script>${jndi:ldap://x}</script>\u0000".repeat(400), "%s%n{0}");
        course.does("MS-15", hostile.to("POLICE-15"));

        assertThat(course.last(RequestMade.class).content()).isEqualTo(hostile.content());
        assertThat(course.attributes(course.events().getLast()).basis()).isEqualTo("%s%n{0}");
        course.restart();
    }

    @Test
    void countsInTheCalendarOfItsDay() {
        Course old = new Course(Shipped.DIRECTORY, Course.EVERYBODY, IN_2024);
        old.does("OLD-DOIT-94", Asking.make(RequestKind.REINFORCE, Urgency.EXPRESS, "OLD-POLICE-94"));

        assertThat(old.of("OLD-POLICE-94").owed().clause()).isEqualTo("S2-94");
    }
}
