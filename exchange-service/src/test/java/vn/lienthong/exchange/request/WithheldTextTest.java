package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.handling.Withholding;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestField;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.request.RequestWithheld;

/** What is withheld of a request from those that watch over it: they see what is owed by when, and not what for. */
class WithheldTextTest {
    private static final String REQUESTER = "MS-15";
    private static final String ADDRESSEE = "POLICE-15";
    private static final String OFFICE = "NSC389-SO";
    private static final String COMMITTEE = "SC389-15";

    private final Course course = new Course();

    @Test
    void whoWatchesOverItDoesNotReadTheTextAndTheAddresseeDoes() {
        course.does(REQUESTER, make(withheld(RequestField.TEXT, OFFICE), withheld(RequestField.ATTACHMENTS, OFFICE)));

        RequestMade made = course.last(RequestMade.class);
        RequestMade watched = made.seenBy(new AgencyCode(OFFICE));
        assertThat(watched.content().text()).isEqualTo(Withholding.IN_ITS_PLACE);
        assertThat(watched.content().title()).isEqualTo(made.content().title());
        assertThat(watched.owed()).isEqualTo(made.owed());
        assertThat(watched.seenBy(new AgencyCode(OFFICE))).isEqualTo(watched);
        assertThat(made.seenBy(new AgencyCode(ADDRESSEE))).isSameAs(made);
        assertThat(made.seenBy(new AgencyCode(REQUESTER))).isSameAs(made);
    }

    /** It is told when the request is overdue, long after it was made. */
    @Test
    void itIsWithheldFromASuperiorThatIsToldLate() {
        course.does(REQUESTER, make(withheld(RequestField.TEXT, COMMITTEE)));
        assertThat(course.audience()).doesNotContain(new AgencyCode(COMMITTEE));

        course.pass(Duration.ofDays(9));

        assertThat(course.audience()).contains(new AgencyCode(COMMITTEE));
        assertThat(course.events())
                .allSatisfy(event -> assertThat(
                                event.seenBy(new AgencyCode(COMMITTEE)).toString())
                        .doesNotContain(course.last(RequestMade.class).content().text()));
    }

    @Test
    void itIsWithheldFromNobodyThatIsToActOnIt() {
        List<Reason> reasons = course.refused(
                REQUESTER,
                make(
                        withheld(RequestField.TEXT, ADDRESSEE, REQUESTER, "TAX-15", OFFICE),
                        withheld(RequestField.TEXT, OFFICE)));

        assertThat(reasons)
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(
                        tuple(ReasonCode.BAD_CONDITIONS, "/withheld/0/from/0"),
                        tuple(ReasonCode.BAD_CONDITIONS, "/withheld/0/from/1"),
                        tuple(ReasonCode.BAD_CONDITIONS, "/withheld/0/from/2"),
                        tuple(ReasonCode.BAD_CONDITIONS, "/withheld/1/from/0"));
        assertThat(reasons).extracting(Reason::detail).anyMatch(detail -> detail.contains("TAX-15 không được xem"));
    }

    @Test
    void norFromTheLocalUnitsThatItReachesByTheLine() {
        MakeRequest whole = Asking.About.of(RequestKind.VERIFY, Urgency.NORMAL).throughout("CUSTOMS");

        List<Reason> reasons = course.refused(
                OFFICE,
                new MakeRequest(
                        whole.content(),
                        whole.addressees(),
                        true,
                        List.of(withheld(RequestField.TEXT, "CUSTOMS-RVII"))));

        assertThat(reasons)
                .singleElement()
                .satisfies(reason -> assertThat(reason.detail()).contains("ngành dọc"));
    }

    @Test
    void itIsMovedToNobodyThatDoesNotReadIt() {
        course.does(REQUESTER, make(withheld(RequestField.TEXT, COMMITTEE)));

        assertThat(course.refused(OFFICE, Asking.readdress(ADDRESSEE, COMMITTEE)))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.BAD_CONDITIONS);
                    assertThat(reason.pointer()).isEqualTo("/to");
                    assertThat(reason.detail()).contains("Nội dung", "yêu cầu khác");
                });
        course.does(OFFICE, Asking.readdress(ADDRESSEE, "BORDER-15"));
    }

    private static MakeRequest make(RequestWithheld... withheld) {
        MakeRequest whole = Asking.make(RequestKind.VERIFY, Urgency.NORMAL, ADDRESSEE);
        return new MakeRequest(whole.content(), whole.addressees(), null, List.of(withheld));
    }

    static RequestWithheld withheld(RequestField field, String... from) {
        return new RequestWithheld(field, Course.codes(from));
    }
}
