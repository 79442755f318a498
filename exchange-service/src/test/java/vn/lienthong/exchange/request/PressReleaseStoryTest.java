package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.PressRelease;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestEvent.ReleasePublished;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.exchange.request.Asking.About;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.runtime.decider.Decision;
import vn.lienthong.views.explain.Explanation.Next;

/**
 * The regulation of 2020, ¶10: of a complex case the two sides agree beforehand on time, content and press outlet. Nothing is
 * published until they have, nor before the time that they have agreed on.
 */
class PressReleaseStoryTest {
    private static final Instant AGREED_TIME = Life.BEGINNING.plus(Duration.ofDays(2));
    private static final PressRelease RELEASE = new PressRelease(
            "Triệt phá kho mỹ phẩm giả",
            "Lực lượng chức năng đã thu giữ 12.000 sản phẩm.",
            List.of("Báo Công Thương"),
            AGREED_TIME);

    private final Course course = new Course();

    @Test
    @Clause("S0-23")
    void nothingIsPublishedUntilBothSidesHaveAgreedAndTheTimeHasCome() {
        course.does("NSC389-SO", release(RELEASE).to("DMSD"));
        assertThat(whyNot("NSC389-SO")).isEqualTo("Chưa được công bố: chưa thống nhất với DMSD (chờ tiếp nhận).");

        course.does("DMSD", Asking.accept()).does("DMSD", Asking.answer());
        assertThat(whyNot("NSC389-SO"))
                .as("what was answered must be read and found to be an agreement")
                .isEqualTo("Chưa được công bố: chưa thống nhất với DMSD (đã trả lời, chờ chấp thuận).");

        course.does("NSC389-SO", Asking.approve("DMSD"));
        assertThat(whyNot("NSC389-SO")).startsWith("Chưa được công bố trước giờ đã thống nhất");
        assertThat(course.explanation().next())
                .extracting(Next::command)
                .contains("vn.lienthong.request.publish-release.v1");

        course.passTo(AGREED_TIME);
        assertThat(course.refusal("DMSD", Asking.publish())).isEqualTo(ReasonCode.NOT_YOURS);
        course.does("NSC389-SO", Asking.publish());

        assertThat(course.last(ReleasePublished.class).release()).isEqualTo(RELEASE);
        assertThat(course.last(ReleasePublished.class).agreedBy()).containsExactly(new AgencyCode("DMSD"));
        assertThat(course.explanation().next()).isEmpty();
        assertThat(course.refusal("NSC389-SO", Asking.publish())).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    @Clause("S0-23")
    void whoeverRefusesKeepsItFromBeingPublished() {
        course.does("NSC389-SO", release(RELEASE).to("DMSD")).does("DMSD", Asking.refuse());
        course.passTo(AGREED_TIME);

        assertThat(whyNot("NSC389-SO")).isEqualTo("Chưa được công bố: chưa thống nhất với DMSD (đã từ chối).");
    }

    @Test
    void onlyWhatIsAgreedOnAsSuchIsPublished() {
        List<Reason> otherKind = course.refused(
                "NSC389-SO",
                About.of(RequestKind.VERIFY, Urgency.NORMAL).releasing(RELEASE).to("DMSD"));
        assertThat(otherKind).extracting(Reason::pointer).containsExactly("/content/release");

        course.does(
                "NSC389-SO",
                About.of(RequestKind.AGREE_PRESS_RELEASE, Urgency.NORMAL).to("DMSD"));
        course.does("DMSD", Asking.accept()).does("DMSD", Asking.answer());
        assertThat(whyNot("NSC389-SO")).isEqualTo("Yêu cầu này không nêu nội dung công bố cho báo chí.");
    }

    @Test
    void aTimeThatNeverComesIsRefused() {
        PressRelease never = new PressRelease(
                RELEASE.headline(), RELEASE.extract(), RELEASE.outlets(), Instant.parse("9999-12-31T00:00:00Z"));

        assertThat(course.refused("NSC389-SO", release(never).to("DMSD")))
                .extracting(Reason::pointer)
                .containsExactly("/content/release/notBefore");
    }

    /** Whatever is done in whatever order: what is published was agreed to by all who were asked, and its time had come. */
    @TestFactory
    Stream<DynamicTest> isNeverPublishedAgainstAnybody() {
        return Seeds.each(60, random -> {
            Course any = new Course();
            any.does("NSC389-SO", release(RELEASE).to("DMSD", "MS-15"));
            List<String> parties = List.of("NSC389-SO", "DMSD", "MS-15", "TAX-15");
            for (int step = 0; step < 30; step++) {
                String by = parties.get(random.nextInt(parties.size()));
                RequestCommand command = switch (random.nextInt(8)) {
                    case 0 -> Asking.accept();
                    case 1 -> Asking.answer();
                    case 2 -> Asking.refuse();
                    case 3 -> Asking.approve("DMSD");
                    case 4 -> Asking.approve("MS-15");
                    case 5 -> Asking.sendBack("DMSD", null);
                    default -> Asking.publish();
                };
                boolean agreed = any.state() instanceof RequestState.Open open && Releasing.isAgreed(open);
                Instant now = any.now();
                Decision<?> decision = any.command(by, command);
                if (command.equals(Asking.publish()) && decision instanceof Decision.Accepted) {
                    assertThat(agreed && !now.isBefore(AGREED_TIME) && by.equals("NSC389-SO"))
                            .as("published at %s by %s", now, by)
                            .isTrue();
                }
                any.pass(Duration.ofHours(random.nextInt(6)));
            }
        });
    }

    private String whyNot(String by) {
        return course.refused(by, Asking.publish()).getFirst().detail();
    }

    private static About release(PressRelease release) {
        return About.of(RequestKind.AGREE_PRESS_RELEASE, Urgency.NORMAL)
                .titled(
                        "Thống nhất thông tin về vụ mỹ phẩm giả",
                        "Đề nghị thống nhất thời điểm, nội dung, cơ quan báo chí tiếp nhận.",
                        "Quy chế phối hợp 2020, ¶10")
                .under("QCPH-VPTT389-QLTT-2020")
                .releasing(release);
    }
}
