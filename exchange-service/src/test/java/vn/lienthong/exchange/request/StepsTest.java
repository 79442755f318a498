package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestEvent.AnswerSentBack;
import vn.lienthong.contract.request.RequestEvent.RequestReaddressed;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.exchange.request.Asking.About;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Decision;

/** Who may do what, and what is refused. What is allowed from where is in {@link RequestStatesTest}. */
class StepsTest {
    private final Course course = new Course();

    @BeforeEach
    void make() {
        course.does("MS-15", Asking.make());
    }

    /** The requester is MS-15, the addressees POLICE-15 and CUSTOMS-RVII; NSC389-SO watches; TAX-15 knows nothing of it. */
    @ParameterizedTest
    @CsvSource({
        "receive,   not_yours, yes,       not_yours, no_such_matter",
        "accept,    not_yours, yes,       not_yours, no_such_matter",
        "refuse,    not_yours, yes,       not_yours, no_such_matter",
        "approve,   illegal_transition, not_yours, not_yours, no_such_matter",
        "send back, illegal_transition, not_yours, not_yours, no_such_matter",
        "close,     illegal_transition, not_yours, not_yours, no_such_matter",
        "withdraw,  yes,       not_yours, not_yours, no_such_matter",
        "supersede, yes,       not_yours, not_yours, no_such_matter",
        "urge,      yes,       not_yours, yes,       no_such_matter",
        "readdress, not_yours, not_yours, yes,       no_such_matter",
        "pause,     yes,       not_yours, yes,       no_such_matter",
        "extend,    yes,       not_yours, yes,       no_such_matter",
        "join,      not_yours, not_yours, not_yours, no_such_matter"
    })
    void eachStepBelongsToSomebody(String step, String requester, String addressee, String office, String stranger) {
        assertThat(List.of(
                        answer("MS-15", step),
                        answer("POLICE-15", step),
                        answer("NSC389-SO", step),
                        answer("TAX-15", step)))
                .containsExactly(requester, addressee, office, stranger);
    }

    private static String answer(String by, String step) {
        Course course = new Course();
        course.does("MS-15", Asking.make());
        return switch (course.command(by, command(step, course))) {
            case Decision.Accepted<?> accepted -> "yes";
            case Decision.Refused<?> refused ->
                refused.reasons().getFirst().code().wire();
        };
    }

    private static RequestCommand command(String step, Course course) {
        return switch (step) {
            case "receive" -> Asking.receive();
            case "accept" -> Asking.accept();
            case "refuse" -> Asking.refuse();
            case "approve" -> Asking.approve("POLICE-15");
            case "send back" -> Asking.sendBack("POLICE-15", null);
            case "close" -> Asking.close();
            case "withdraw" -> Asking.withdraw();
            case "supersede" -> Asking.supersede(new RequestId(new UUID(1, 1)));
            case "urge" -> Asking.urge("POLICE-15");
            case "readdress" -> Asking.readdress("POLICE-15", "BORDER-15");
            case "pause" -> Asking.pause("POLICE-15", course.now().plusSeconds(3600));
            case "extend" -> Asking.extend("POLICE-15", course.now().plus(Duration.ofDays(3)));
            case "join" -> Asking.join();
            default -> throw new IllegalArgumentException(step);
        };
    }

    @Test
    void isAcceptedOnceByEachAddressee() {
        course.does("POLICE-15", Asking.accept());

        assertThat(course.refusal("POLICE-15", Asking.accept())).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        course.does("CUSTOMS-RVII", Asking.accept());
    }

    @Test
    void takesNoAnswerAfterItIsClosed() {
        course.does("POLICE-15", Asking.accept()).does("POLICE-15", Asking.answer());
        course.does("CUSTOMS-RVII", Asking.refuse()).does("MS-15", Asking.close());

        assertThat(course.refused("CUSTOMS-RVII", Asking.answer()))
                .extracting(Reason::detail)
                .containsExactly("Không thực hiện được: yêu cầu đã kết thúc.");
    }

    @Test
    void tellsWhoStillOwesWhatWhenItCannotBeClosed() {
        course.does("POLICE-15", Asking.accept());

        assertThat(course.refused("MS-15", Asking.close()))
                .extracting(Reason::detail)
                .containsExactly("Chưa thể kết thúc: còn cơ quan chưa trả lời"
                        + " (CUSTOMS-RVII: chờ tiếp nhận; POLICE-15: đã nhận, chờ thực hiện).");
    }

    @Test
    void isRefusedOnlyOnAGroundThatTheAgreementKnows() {
        Course soctrang = new Course(Shipped.DIRECTORY, Course.EVERYBODY, Instant.parse("2024-03-05T02:00:00Z"));
        soctrang.does("OLD-DOIT-94", Asking.make(RequestKind.VERIFY, Urgency.NORMAL, "OLD-POLICE-94"));

        Reason why = soctrang.refused("OLD-POLICE-94", Asking.refuse(RefusalGround.NO_MEANS_AVAILABLE))
                .getFirst();
        assertThat(why.code()).isEqualTo(ReasonCode.UNLAWFUL_GROUND);
        assertThat(why.pointer()).isEqualTo("/ground");
        assertThat(why.detail()).contains("Không thuộc thẩm quyền; Trái quy định của pháp luật");
        soctrang.does("OLD-POLICE-94", Asking.refuse(RefusalGround.NOT_COMPETENT));
    }

    @Test
    void anAnswerThatIsSentBackIsOwedAnewByANewLimit() {
        course.does("POLICE-15", Asking.accept()).does("POLICE-15", Asking.answer());
        course.does("MS-15", Asking.sendBack("POLICE-15", null));

        AnswerSentBack back = course.last(AnswerSentBack.class);
        assertThat(back.answer().at()).isEqualTo(course.now().plus(Duration.ofHours(6)));
        assertThat(course.attributes(back).dueAt()).isEqualTo(back.answer().at());
        assertThat(course.refusal("MS-15", Asking.close())).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        course.does("POLICE-15", Asking.answer()).does("MS-15", Asking.approve("POLICE-15"));
        assertThat(course.refusal("MS-15", Asking.sendBack("POLICE-15", null)))
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void noMomentThatSomebodyNamesLiesInThePast() {
        course.does("POLICE-15", Asking.accept()).does("POLICE-15", Asking.answer());

        assertThat(course.refusal("MS-15", Asking.sendBack("POLICE-15", course.now())))
                .isEqualTo(ReasonCode.IMPOSSIBLE_DATE);
        assertThat(course.refusal("MS-15", Asking.pause("CUSTOMS-RVII", course.now())))
                .isEqualTo(ReasonCode.IMPOSSIBLE_DATE);
        assertThat(course.refusal(
                        "MS-15", Asking.extend("CUSTOMS-RVII", course.now().plusSeconds(7200))))
                .as("sooner than it is due")
                .isEqualTo(ReasonCode.IMPOSSIBLE_DATE);
        assertThat(course.refusal("MS-15", Asking.extend("CUSTOMS-RVII", Instant.MAX)))
                .isEqualTo(ReasonCode.IMPOSSIBLE_DATE);
    }

    @Test
    void isReplacedByAnotherAndNeverByItself() {
        assertThat(course.refusal("MS-15", Asking.supersede(Asking.REQUEST))).isEqualTo(ReasonCode.SCHEMA);

        course.does("MS-15", Asking.supersede(new RequestId(new UUID(1, 1))));
        assertThat(course.refusal("POLICE-15", Asking.accept())).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void aLeaderMovesWhatWasRefusedToWhoIsCompetent() {
        course.does("POLICE-15", Asking.refuse()).does("NSC389-SO", Asking.readdress("POLICE-15", "BORDER-15"));

        assertThat(course.standing("POLICE-15")).isEqualTo(new Standing.Readdressed());
        assertThat(course.standing("BORDER-15")).isEqualTo(new Standing.Asked());
        assertThat(course.told(course.last(RequestReaddressed.class))).contains(new AgencyCode("BORDER-15"));
        assertThat(course.last(RequestReaddressed.class).owed().receipt().at()).isAfter(course.now());
        course.does("BORDER-15", Asking.accept());
    }

    @Test
    void nothingIsMovedToWhoHasAPartInItAlready() {
        for (String to : List.of("CUSTOMS-RVII", "MS-15", "POLICE-15")) {
            assertThat(course.refusal("NSC389-SO", Asking.readdress("POLICE-15", to)))
                    .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        }
        assertThat(course.refusal("NSC389-SO", Asking.readdress("TAX-15", "BORDER-15")))
                .isEqualTo(ReasonCode.NOT_YOURS);
    }

    @Test
    void isUrgedOnceAnHourByEachThatMay() {
        course.does("MS-15", Asking.urge(null));
        course.pass(Duration.ofMinutes(59));

        assertThat(course.refusal("MS-15", Asking.urge("POLICE-15"))).isEqualTo(ReasonCode.TOO_SOON);
        course.does("NSC389-SO", Asking.urge("POLICE-15"));
        course.pass(Duration.ofMinutes(1));
        course.does("MS-15", Asking.urge("POLICE-15"));
    }

    @Test
    void thoseNamedAsProposingItTooConfirmItOnce() {
        Course joint = new Course();
        joint.does(
                "NSC389-SO",
                About.of(RequestKind.PROPOSE_POLICY, Urgency.NORMAL)
                        .with("DMSD")
                        .to("NSC389"));

        joint.does("DMSD", Asking.join());
        assertThat(joint.refusal("DMSD", Asking.join())).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        joint.does("DMSD", Asking.urge(null));
    }

    @Test
    void trustsNoLogThatClosesWhatWasNeverMade() {
        course.does("MS-15", Asking.withdraw());
        Requests requests = new Requests(Shipped.connecting(Course.EVERYBODY));

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        requests.evolve(requests.initial(), course.events().getLast()));
    }
}
