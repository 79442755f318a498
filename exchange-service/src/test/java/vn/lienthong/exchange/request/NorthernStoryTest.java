package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.exchange.request.Asking.About;
import vn.lienthong.exchange.story.SignedNorthern;
import vn.lienthong.fixture.Life;

/**
 * One case across three of the eleven northern provinces: goods unloaded in Lạng Sơn, stored in Bắc Ninh, sold in Hà Nội. The
 * regulation between the provinces ships as a draft; here it is in force, as it is once the eleven committees have signed.
 */
class NorthernStoryTest {
    private static final String NORTHERN = SignedNorthern.CODE;

    private final Course course = new Course(SignedNorthern.DIRECTORY, Course.EVERYBODY, Life.BEGINNING);

    private static MakeRequest threeProvinces() {
        return About.of(RequestKind.VERIFY, Urgency.URGENT)
                .titled(
                        "Phối hợp xử lý đường dây mỹ phẩm giả qua ba tỉnh",
                        "Hàng bốc ở Lạng Sơn, chứa tại Bắc Ninh, bán ở Hà Nội; đề nghị mỗi tỉnh xác minh khâu của"
                                + " mình.",
                        "Quy chế phối hợp liên tỉnh")
                .under(NORTHERN)
                .to("POLICE-20", "MS-24");
    }

    @Test
    @Clause("S3-06")
    void eachProvinceVerifiesItsPartOfOneCaseAndAllSeeTheWhole() {
        course.does("MS-01", threeProvinces());

        assertThat(course.of("POLICE-20").owed().clause()).isEqualTo("S3-06");
        course.does("POLICE-20", Asking.accept()).does("POLICE-20", Asking.assign());
        assertThat(course.refusal("MS-24", Asking.refuse(RefusalGround.NO_MEANS_AVAILABLE)))
                .as("the regulation knows no such ground")
                .isEqualTo(ReasonCode.UNLAWFUL_GROUND);
        course.does("MS-24", Asking.accept()).does("MS-24", Asking.answer());
        course.does("POLICE-20", Asking.answer());

        assertThat(course.audience()).containsAll(Course.codes("MS-01", "POLICE-20", "MS-24", "NSC389-SO"));
        course.does("MS-01", Asking.approve("MS-24")).does("MS-01", Asking.approve("POLICE-20"));
        course.does("MS-01", Asking.close());
        assertThat(course.explanation().past())
                .extracting(step -> String.valueOf(step.by()))
                .contains("POLICE-20", "MS-24");
    }

    @Test
    @Clause("S3-06")
    void aProvinceThatDoesNotAnswerIsReportedToItsOwnCommittee() {
        course.does("MS-01", threeProvinces());
        course.does("MS-24", Asking.receive());

        course.pass(Duration.ofHours(7));

        assertThat(course.audience())
                .containsAll(Course.codes("SC389-20", "MPS"))
                .doesNotContainAnyElementsOf(Course.codes("SC389-24"));
        course.does("SC389-20", Asking.readdress("POLICE-20", "BORDER-20")).does("BORDER-20", Asking.accept());
    }

    @Test
    void bindsNobodyBeforeTheElevenHaveSigned() {
        assertThat(new Course().refusal("MS-01", threeProvinces())).isEqualTo(ReasonCode.EXPIRED_AGREEMENT);
        Course early = new Course(
                SignedNorthern.DIRECTORY,
                Course.EVERYBODY,
                LocalDate.parse("2026-02-27").atTime(2, 0).toInstant(ZoneOffset.UTC));
        assertThat(early.refusal("MS-01", threeProvinces())).isEqualTo(ReasonCode.EXPIRED_AGREEMENT);
    }
}
