package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestEvent.RequestAccepted;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestRolledUp;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.exchange.request.Asking.About;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.watch.Owing;

/** A national request to a line reaches its local units, and their answers roll up. */
@Clause("S0-11")
class CascadeTest {
    private static final About CHECK = About.of(RequestKind.VERIFY, Urgency.URGENT);
    private static final Set<AgencyCode> FEW = Set.copyOf(
            Course.codes("NSC389-SO", "CUSTOMS", "CUSTOMS-RV", "CUSTOMS-RVI", "CUSTOMS-RVII", "POLICE-15", "MS-15"));

    private final Course course = new Course(Shipped.DIRECTORY, FEW, Life.BEGINNING);

    @Test
    void reachesEveryRegionalAndProvincialUnitBelowTheLineThatExistsOnThatDay() {
        Course everywhere = new Course();
        everywhere.does("NSC389-SO", CHECK.throughout("CUSTOMS", "MPS"));

        Set<AgencyCode> customs = units(everywhere, "CUSTOMS");
        assertThat(customs).hasSize(20).allMatch(unit -> unit.value().startsWith("CUSTOMS-R"));
        assertThat(units(everywhere, "MPS"))
                .containsAll(Course.codes("POLICE-15", "PC03-15"))
                .hasSize(68)
                .noneMatch(unit -> unit.value().startsWith("OLD-"));
    }

    private static Set<AgencyCode> units(Course course, String line) {
        return course.last(RequestMade.class).owed().stream()
                .filter(owed -> new AgencyCode(line).equals(owed.line()))
                .map(Owed::addressee)
                .collect(Collectors.toSet());
    }

    @Test
    void namesTheUnitsThatHaveNoInboxSoThatTheirLineTellsThem() {
        course.does("NSC389-SO", CHECK.throughout("CUSTOMS"));

        RequestMade made = course.last(RequestMade.class);
        assertThat(units(course, "CUSTOMS"))
                .containsExactlyInAnyOrderElementsOf(Course.codes("CUSTOMS-RV", "CUSTOMS-RVI", "CUSTOMS-RVII"));
        assertThat(made.unreached()).hasSize(17).contains(new AgencyCode("CUSTOMS-RI"));
        assertThat(course.audience()).doesNotContain(new AgencyCode("CUSTOMS-RI"));
    }

    @Test
    void givesTheUnitsLessTimeThanTheirLineSoThatItCanGatherTheAnswers() {
        course.does("NSC389-SO", CHECK.throughout("CUSTOMS"));

        assertThat(course.of("CUSTOMS-RV").owed().answer().at())
                .isEqualTo(course.of("CUSTOMS").owed().answer().warnAt())
                .isBefore(course.of("CUSTOMS").owed().answer().at());
    }

    @Test
    void theLineAnswersWhenAllItsUnitsHave() {
        course.does("NSC389-SO", CHECK.throughout("CUSTOMS")).does("CUSTOMS", Asking.accept());
        course.does("CUSTOMS-RV", Asking.accept()).does("CUSTOMS-RV", Asking.answer());
        course.does("CUSTOMS-RVI", Asking.refuse());

        assertThat(course.refused("CUSTOMS", Asking.answer()))
                .extracting(Reason::detail)
                .containsExactly(
                        "Còn đơn vị địa phương chưa trả lời (CUSTOMS-RVII); hãy chờ, hoặc nêu lý do trả lời thay"
                                + " ở \"missing\".");
        course.does("CUSTOMS-RVII", Asking.accept()).does("CUSTOMS-RVII", Asking.answer());

        RequestRolledUp up = course.last(RequestRolledUp.class);
        assertThat(up.line()).isEqualTo(new AgencyCode("CUSTOMS"));
        assertThat(up.answered()).isEqualTo(Course.codes("CUSTOMS-RV", "CUSTOMS-RVII"));
        assertThat(up.refused()).isEqualTo(Course.codes("CUSTOMS-RVI"));
        course.does("CUSTOMS", Asking.answer()).does("NSC389-SO", Asking.close());
    }

    @Test
    void theLineAnswersForThoseThatAreMissingWithAReason() {
        course.does("NSC389-SO", CHECK.throughout("CUSTOMS")).does("CUSTOMS", Asking.accept());
        course.does("CUSTOMS-RV", Asking.accept()).does("CUSTOMS-RV", Asking.answer());

        course.does("CUSTOMS", Asking.answerForOthers());

        assertThat(course.last(RequestAnswered.class).answeredFor())
                .isEqualTo(Course.codes("CUSTOMS-RVI", "CUSTOMS-RVII"));
        assertThat(course.standing("CUSTOMS-RVI")).isEqualTo(new Standing.AnsweredFor());
        assertThat(course.refusal("CUSTOMS-RVI", Asking.accept())).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(course.pass(Duration.ofDays(30))).isEmpty();
        course.does("NSC389-SO", Asking.close());
    }

    @Test
    void aUnitsStepsAreToldToItsLineAndNotToTheOtherUnits() {
        course.does("NSC389-SO", CHECK.throughout("CUSTOMS")).does("CUSTOMS-RV", Asking.accept());

        assertThat(course.told(course.last(RequestMade.class))).containsAll(Course.codes("CUSTOMS-RV", "CUSTOMS-RVI"));
        assertThat(course.told(course.last(RequestAccepted.class)))
                .containsExactlyInAnyOrderElementsOf(Course.codes("NSC389-SO", "CUSTOMS", "CUSTOMS-RV"));
    }

    @Test
    void aUnitThatIsSilentIsReportedToItsLine() {
        course.does("NSC389-SO", CHECK.throughout("CUSTOMS")).does("CUSTOMS", Asking.accept());
        Stream.of("CUSTOMS-RV", "CUSTOMS-RVI").forEach(unit -> course.does(unit, Asking.receive()));

        course.pass(Duration.ofHours(7));

        assertThat(course.last(RequestEscalated.class).by()).isEqualTo(new AgencyCode("CUSTOMS-RVII"));
        assertThat(course.last(RequestEscalated.class).to()).isEqualTo(Course.codes("CUSTOMS"));
    }

    @Test
    void theLineMovesWhatOneOfItsUnitsOwesToAnother() {
        course.does("NSC389-SO", CHECK.throughout("CUSTOMS"));

        course.does("CUSTOMS", Asking.readdress("CUSTOMS-RVII", "POLICE-15"));

        assertThat(course.of("POLICE-15").owed().line()).isEqualTo(new AgencyCode("CUSTOMS"));
    }

    @Test
    void theUnitsOfALineThatWasMovedAnswerToTheNewOne() {
        course.does("NSC389-SO", CHECK.throughout("CUSTOMS"));
        course.does("CUSTOMS-RV", Asking.accept()).does("CUSTOMS-RV", Asking.answer());

        course.does("NSC389-SO", Asking.readdress("CUSTOMS", "MS-15"));

        assertThat(course.of("CUSTOMS-RV").owed().line()).isEqualTo(new AgencyCode("MS-15"));
        assertThat(course.of("CUSTOMS-RVI").owed().line()).isEqualTo(new AgencyCode("MS-15"));
        assertThat(Owing.lines(course.events())).containsEntry(new AgencyCode("CUSTOMS-RVI"), new AgencyCode("MS-15"));
        course.does("CUSTOMS-RVI", Asking.refuse());
        assertThat(course.told(course.events().getLast())).contains(new AgencyCode("MS-15"));
        course.does("CUSTOMS-RVII", Asking.refuse());
        assertThat(course.last(RequestRolledUp.class).line()).isEqualTo(new AgencyCode("MS-15"));
    }

    @Test
    void whatIsOverStaysWithTheLineThatHadItWhenTheLineIsMoved() {
        course.does("NSC389-SO", CHECK.throughout("CUSTOMS"));
        course.does("CUSTOMS", Asking.readdress("CUSTOMS-RVII", "POLICE-15"));
        Obligation over = course.of("CUSTOMS-RVII");

        course.does("NSC389-SO", Asking.readdress("CUSTOMS", "MS-15"));

        assertThat(course.of("CUSTOMS-RVII")).isEqualTo(over);
        assertThat(course.of("POLICE-15").owed().line()).isEqualTo(new AgencyCode("MS-15"));
    }

    @Test
    void isExplainedWithItsUnits() {
        course.does("NSC389-SO", CHECK.throughout("CUSTOMS")).does("CUSTOMS", Asking.accept());

        assertThat(course.explanation().stateVi())
                .isEqualTo("Nơi nhận: 1 đã nhận, chờ thực hiện. Đơn vị địa phương: 3 chờ tiếp nhận");
        assertThat(course.explanation().next())
                .filteredOn(next -> next.turn().value().equals("CUSTOMS"))
                .extracting(Next::whatVi)
                .containsExactly("Trả lời, khi các đơn vị trả lời đủ; còn: Hải quan khu vực V, Hải quan khu vực VI,"
                        + " Hải quan khu vực VII");
    }

    @Test
    void refusesToCascadeWhereNothingIsBelow() {
        assertThat(course.refused("NSC389-SO", CHECK.throughout("MS-15")))
                .extracting(Reason::pointer)
                .containsExactly("/cascade");
    }

    @Test
    void leavesOutTheAgencyConcernedAndThoseThatHaveAPartAlready() {
        About discipline =
                About.of(RequestKind.PROPOSE_DISCIPLINE, Urgency.URGENT).concerning("CUSTOMS-RV");
        course.does("NSC389-SO", discipline.throughout("CUSTOMS", "CUSTOMS-RVI"));

        assertThat(course.last(RequestMade.class).owed())
                .extracting(Owed::addressee)
                .containsExactlyElementsOf(List.copyOf(Course.codes("CUSTOMS", "CUSTOMS-RVI", "CUSTOMS-RVII")));
    }
}
