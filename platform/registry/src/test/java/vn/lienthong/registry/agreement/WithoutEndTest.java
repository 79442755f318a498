package vn.lienthong.registry.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.registry.agreement.Drafts.SIGNED;
import static vn.lienthong.registry.agreement.Drafts.made;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementKind;
import vn.lienthong.contract.outcome.Reason;

/** What has no end is asked for one; what is for a task is not put in force without. */
class WithoutEndTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void asksTheStandingOfficeAboutTheWorkingGroupOf2022() {
        Agreement group = Agreements.load().find("TCT-QD14-BCD389-KH92", TODAY).orElseThrow();

        assertThat(WithoutEnd.question(group, TODAY))
                .hasValueSatisfying(question -> assertThat(question)
                        .startsWith("Chưa có ngày kết thúc.")
                        .contains("Văn phòng Thường trực phải hỏi cơ quan ban hành"));
        assertThat(WithoutEnd.question(group, LocalDate.of(2022, 9, 12))).isEmpty();
    }

    @Test
    void asksNoMoreOnceItHasAnEnd() {
        Agreement group = Agreements.load().find("TCT-QD14-BCD389-KH92", TODAY).orElseThrow();

        Agreement ended = made(AgreementLife.end(group, LocalDate.of(2022, 12, 31)));

        assertThat(WithoutEnd.question(ended, LocalDate.of(2022, 12, 1))).isEmpty();
        assertThat(ended.inForceOn(TODAY)).isFalse();
    }

    @Test
    void asksMildlyAboutARegulationThatIsInForceUntilItIsReplaced() {
        assertThat(WithoutEnd.question(Drafts.inForce(), TODAY.plusYears(1)))
                .hasValueSatisfying(question -> assertThat(question).contains("có hiệu lực đến khi được thay thế"));
    }

    @Test
    void refusesANewGroupOrPlanWithoutAnEnd() {
        for (AgreementKind kind : AgreementKind.values()) {
            AgreementStep step = AgreementLife.enterIntoForce(agreed(kind), SIGNED, SIGNED, null, null);

            assertThat(step)
                    .as(kind.wire())
                    .isInstanceOf(kind.mustEnd() ? AgreementStep.Refused.class : AgreementStep.Changed.class);
        }
        assertThat(refusal(
                        AgreementLife.enterIntoForce(agreed(AgreementKind.WORKING_GROUP), SIGNED, SIGNED, null, null)))
                .contains("phải có ngày kết thúc");
    }

    @Test
    void putsItInForceForItsTimeAndNoLonger() {
        Agreement group = made(AgreementLife.enterIntoForce(
                agreed(AgreementKind.WORKING_GROUP), SIGNED, SIGNED, SIGNED.plusDays(30), null));

        assertThat(group.inForceOn(SIGNED.plusDays(30))).isTrue();
        assertThat(group.inForceOn(SIGNED.plusDays(31))).isFalse();
        assertThat(refusal(AgreementLife.enterIntoForce(
                        agreed(AgreementKind.WORKING_GROUP), SIGNED, SIGNED, SIGNED.minusDays(1), null)))
                .contains("Ngày hết hiệu lực phải từ ngày có hiệu lực trở đi");
    }

    private static Agreement agreed(AgreementKind kind) {
        ObjectNode tree = (ObjectNode) Json.tree(Json.write(Drafts.agreed()));
        return Json.read(Json.write(tree.put("kind", kind.wire())), Agreement.class);
    }

    private static String refusal(AgreementStep step) {
        return ((AgreementStep.Refused) step)
                .reasons().stream().map(Reason::detail).toList().toString();
    }
}
