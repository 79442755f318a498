package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementHandling;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.handling.Withholding;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.AnswerConditions;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestAnsweredPartly;
import vn.lienthong.contract.request.RequestField;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.request.RequestWithheld;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.task.Ruled;
import vn.lienthong.exchange.task.TrialAgreement;
import vn.lienthong.fixture.Life;

/** An addressee says what its answer may be used for, and from whom of those who see the request it is kept. */
class AnswerConditionsTest {
    private static final String ANSWER = "Hàng bốc tại bãi xe Kim Thành.";

    private final Course course = new Course();

    @BeforeEach
    void twoAddresseesHaveAccepted() {
        course.does("MS-15", Asking.make(RequestKind.VERIFY, Urgency.NORMAL, "POLICE-15", "CUSTOMS-RVII"));
        course.does("POLICE-15", Asking.accept());
        course.does("CUSTOMS-RVII", Asking.accept());
    }

    @Test
    void theRequesterReadsTheAnswerAndWhomItIsWithheldFromDoesNot() {
        course.does("POLICE-15", answer(asking(withheld(RequestField.TEXT, "CUSTOMS-RVII", "NSC389-SO"))));

        RequestAnswered answered = course.last(RequestAnswered.class);
        for (String reader : List.of("CUSTOMS-RVII", "NSC389-SO")) {
            RequestAnswered seen = answered.seenBy(new AgencyCode(reader));
            assertThat(seen.answer()).isEqualTo(Withholding.IN_ITS_PLACE);
            assertThat(seen.conditions().withheld()).containsExactly(withheld(RequestField.TEXT, reader));
            assertThat(seen.conditions().purpose()).isEqualTo("Xác minh nguồn gốc");
            assertThat(seen.seenBy(new AgencyCode(reader))).isEqualTo(seen);
        }
        assertThat(answered.seenBy(new AgencyCode("MS-15"))).isSameAs(answered);
    }

    @Test
    void aPartOfAnAnswerIsWithheldInTheSameWay() {
        course.does(
                "POLICE-15",
                new AnswerPartly(
                        Asking.REQUEST,
                        ANSWER,
                        "Tên chủ hàng.",
                        null,
                        asking(withheld(RequestField.TEXT, "NSC389-SO"))));

        RequestAnsweredPartly seen = course.last(RequestAnsweredPartly.class).seenBy(new AgencyCode("NSC389-SO"));
        assertThat(seen.toString()).doesNotContain(ANSWER, "Tên chủ hàng.");
    }

    @Clause("S0-10")
    @Test
    void whatItMayBeUsedForIsSaidWhereverTheAnswerIs() {
        course.does("POLICE-15", answer(asking()));

        assertThat(new Wording(AgencyCode::value)
                        .of(course.last(RequestAnswered.class))
                        .particulars())
                .contains(ANSWER, "Xác minh nguồn gốc", EvidenceUse.NEVER.nameVi(), Onward.ASK.nameVi());
    }

    @Test
    void anAnswerIsWithheldFromNobodyThatIsToReadIt() {
        assertThat(course.refused(
                        "POLICE-15",
                        answer(asking(
                                withheld(RequestField.TEXT, "MS-15", "POLICE-15", "TAX-15", "NSC389-SO"),
                                withheld(RequestField.TEXT, "NSC389-SO")))))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(
                        tuple(ReasonCode.BAD_CONDITIONS, "/conditions/withheld/0/from/0"),
                        tuple(ReasonCode.BAD_CONDITIONS, "/conditions/withheld/0/from/1"),
                        tuple(ReasonCode.BAD_CONDITIONS, "/conditions/withheld/0/from/2"),
                        tuple(ReasonCode.BAD_CONDITIONS, "/conditions/withheld/1/from/0"));
    }

    @Test
    void theAnswerOfALocalUnitIsReadByItsLine() {
        Course line = new Course();
        line.does(
                "NSC389-SO", Asking.About.of(RequestKind.VERIFY, Urgency.NORMAL).throughout("CUSTOMS"));
        line.does("CUSTOMS-RVII", Asking.accept());

        assertThat(line.refused("CUSTOMS-RVII", answer(asking(withheld(RequestField.TEXT, "CUSTOMS")))))
                .singleElement()
                .satisfies(reason -> assertThat(reason.detail()).contains("CUSTOMS tổng hợp"));
    }

    @Test
    void nothingIsPassedOnWithinAnAgreementWhereThereIsNone() {
        Course alone = new Course();
        alone.does("TAX-15", Asking.make(RequestKind.PROVIDE_DOCUMENTS, Urgency.NORMAL, "CUSTOMS-RVII"));
        alone.does("CUSTOMS-RVII", Asking.accept());

        assertThat(alone.refused("CUSTOMS-RVII", answer(new AnswerConditions(null, Onward.AGREEMENT, null, null))))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.BAD_CONDITIONS, "/conditions/onward"));
    }

    @Test
    void anAnswerThatStatesNoneUnderAnAgreementThatAsksNothingIsUnderNone() {
        course.does("POLICE-15", answer(null));

        assertThat(course.last(RequestAnswered.class).conditions()).isNull();
        assertThat(course.last(RequestAnswered.class).conditionsOf()).isNull();
    }

    @Test
    void anAnswerThatStatesNoneIsUnderThoseOfTheAgreementItRestsOn() {
        String code = "QC-THU-CHAT";
        Agreement agreement = TrialAgreement.of(
                code,
                Course.codes("MS-15", "POLICE-15"),
                new AgreementHandling("Chống buôn lậu", Onward.AGREEMENT, EvidenceUse.ASK, null, List.of("S0-10")));
        Course under = new Course(() -> Ruled.under(agreement), Course.EVERYBODY, Life.BEGINNING);
        under.does(
                "MS-15",
                Asking.About.of(RequestKind.VERIFY, Urgency.NORMAL).under(code).to("POLICE-15"));
        under.does("POLICE-15", Asking.accept());
        under.does("POLICE-15", Asking.answerPartly());

        RequestAnsweredPartly partly = under.last(RequestAnsweredPartly.class);
        assertThat(partly.conditionsOf()).isEqualTo(code);
        assertThat(partly.conditions())
                .isEqualTo(new AnswerConditions("Chống buôn lậu", Onward.AGREEMENT, EvidenceUse.ASK, null));

        under.does("POLICE-15", answer(new AnswerConditions(null, null, null, null)));
        assertThat(under.last(RequestAnswered.class).conditionsOf()).isNull();
    }

    private static AnswerRequest answer(@Nullable AnswerConditions conditions) {
        return new AnswerRequest(Asking.REQUEST, ANSWER, null, null, conditions);
    }

    private static AnswerConditions asking(RequestWithheld... withheld) {
        return new AnswerConditions(
                "Xác minh nguồn gốc", Onward.ASK, EvidenceUse.NEVER, withheld.length == 0 ? null : List.of(withheld));
    }

    private static RequestWithheld withheld(RequestField field, String... from) {
        return WithheldTextTest.withheld(field, from);
    }
}
