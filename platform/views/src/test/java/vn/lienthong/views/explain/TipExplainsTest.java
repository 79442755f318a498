package vn.lienthong.views.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipDuty;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.ReporterAdded;
import vn.lienthong.contract.tip.TipEvent.ReporterAsked;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipClosed;
import vn.lienthong.contract.tip.TipEvent.TipDismissed;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipEvent.VerificationBegun;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

class TipExplainsTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final TipId TIP = new TipId(new UUID(0x389, 1));
    private static final CompetenceProposal RULES = new CompetenceProposal(
            CompetenceVerdict.ONE, List.of(MARKET), List.of(), "Quản lý thị trường chủ trì.", "Điều 8");

    private final TipExplains explains = new TipExplains(Shipped.DIRECTORY, agency -> "“" + agency + "”");

    @Test
    void aTipThatIsOfferedToNobodyLiesWithItsReceiver() {
        Explanation explanation = explains.explain(List.of(received()), TODAY);

        assertThat(explanation.stateVi()).isEqualTo("“NSC389-SO” đang giữ tin báo");
        assertThat(explanation.past())
                .containsExactly(
                        new Step(MORNING, OFFICE, "“NSC389-SO”", "Đã tiếp nhận tin báo: Kho thuốc lá", "Điều 8"));
        assertThat(explanation.next())
                .extracting(Next::turn, Next::command, Next::owed)
                .containsExactly(
                        tuple(OFFICE, "vn.lienthong.tip.screen.v1", true),
                        tuple(OFFICE, "vn.lienthong.tip.offer.v1", false),
                        tuple(OFFICE, "vn.lienthong.tip.accept.v1", false),
                        tuple(OFFICE, "vn.lienthong.tip.ask-reporter.v1", false),
                        tuple(OFFICE, "vn.lienthong.tip.reporter-adds.v1", false),
                        tuple(OFFICE, "vn.lienthong.tip.set-callback.v1", false));
    }

    @Test
    void whomItIsOfferedToTakesItUpOrGivesItBack() {
        Explanation explanation = explains.explain(List.of(received(), offered()), TODAY);

        assertThat(explanation.stateVi()).isEqualTo("Đã chuyển cho “MS-15”, chờ thụ lý hoặc chuyển trả");
        assertThat(explanation.past().getLast().whatVi())
                .isEqualTo("Đã chuyển tin báo: Chuyển tới “MS-15” – Gần địa bàn.");
        assertThat(explanation.next())
                .extracting(Next::turn, Next::command, Next::owed)
                .containsExactly(
                        tuple(MARKET, "vn.lienthong.tip.accept.v1", true),
                        tuple(MARKET, "vn.lienthong.tip.return.v1", false),
                        tuple(OFFICE, "vn.lienthong.tip.withdraw.v1", false),
                        tuple(OFFICE, "vn.lienthong.tip.ask-reporter.v1", false),
                        tuple(OFFICE, "vn.lienthong.tip.reporter-adds.v1", false),
                        tuple(OFFICE, "vn.lienthong.tip.set-callback.v1", false));
    }

    @Test
    void aTipThatWasGivenBackLiesWithItsReceiverAgain() {
        TipEvent returned = new TipReturned(TIP, MARKET, MORNING.plusSeconds(9), "Khác địa bàn.");

        Explanation explanation = explains.explain(List.of(received(), offered(), returned), TODAY);

        assertThat(explanation.stateVi()).isEqualTo("“NSC389-SO” đang giữ tin báo, đã sàng lọc");
        assertThat(explanation.past().getLast().whatVi()).isEqualTo("Tin báo bị chuyển trả: Khác địa bàn.");
        assertThat(explanation.next()).extracting(Next::turn).containsOnly(OFFICE);
    }

    /** As of old, without a limit. */
    @Test
    void whoTookItUpLooksIntoIt() {
        TipEvent accepted = new TipAccepted(TIP, MARKET, MORNING.plusSeconds(9));

        Explanation explanation = explains.explain(List.of(received(), offered(), accepted), TODAY);

        assertThat(explanation.stateVi()).isEqualTo("“MS-15” đã thụ lý, chưa phân công xác minh");
        assertThat(explanation.next())
                .extracting(Next::turn, Next::command, Next::owed)
                .containsExactly(
                        tuple(MARKET, "vn.lienthong.tip.verify.v1", true),
                        tuple(MARKET, "vn.lienthong.tip.offer.v1", false),
                        tuple(MARKET, "vn.lienthong.tip.screen.v1", false),
                        tuple(OFFICE, "vn.lienthong.tip.ask-reporter.v1", false),
                        tuple(OFFICE, "vn.lienthong.tip.reporter-adds.v1", false),
                        tuple(OFFICE, "vn.lienthong.tip.set-callback.v1", false));
        assertThat(explanation.next().getFirst().dueAt()).isNull();
    }

    @Test
    void saysByWhenAndByWhichLawItIsConcluded() {
        TimeLimit limit = new TimeLimit(
                "CPC147-BASE", "BLTTHS 2015 Điều 147 khoản 1", MORNING.plusSeconds(60), MORNING.plusSeconds(90));
        TipEvent accepted = new TipAccepted(TIP, MARKET, MORNING.plusSeconds(9), TipNature.CRIME_REPORT, limit);
        TipEvent begun = new VerificationBegun(TIP, MARKET, MORNING.plusSeconds(10), "Đội 1", null, null);

        Explanation explanation = explains.explain(List.of(received(), offered(), accepted, begun), TODAY);

        assertThat(explanation.stateVi()).isEqualTo("“MS-15” đang xác minh: Đội 1");
        assertThat(explanation.next())
                .filteredOn(Next::owed)
                .extracting(Next::command, Next::dueAt, Next::basis)
                .containsExactly(tuple("vn.lienthong.tip.substantiate.v1", limit.dueAt(), limit.basis()));
    }

    @Test
    void whatIsOverIsOpenedAgainByReceiverOrWhoLookedIntoIt() {
        TipEvent accepted = new TipAccepted(TIP, MARKET, MORNING.plusSeconds(9));
        TipEvent dismissed = new TipDismissed(TIP, MARKET, MORNING.plusSeconds(11), "Kho trống.", null);
        TipEvent closed = new TipClosed(TIP, MARKET, MORNING.plusSeconds(12), "Không thấy hàng.");

        Explanation explanation = explains.explain(List.of(received(), offered(), accepted, dismissed, closed), TODAY);

        assertThat(explanation.stateVi()).isEqualTo("Đã kết thúc, tin báo không có căn cứ");
        assertThat(explanation.next())
                .noneMatch(Next::owed)
                .extracting(Next::turn, Next::command)
                .containsExactlyInAnyOrder(
                        tuple(OFFICE, "vn.lienthong.tip.reopen.v1"),
                        tuple(MARKET, "vn.lienthong.tip.reopen.v1"),
                        tuple(MARKET, "vn.lienthong.tip.rate.v1"),
                        tuple(OFFICE, "vn.lienthong.tip.reporter-adds.v1"),
                        tuple(OFFICE, "vn.lienthong.tip.set-callback.v1"));
    }

    @Test
    void saysThatWhoeverReportedItWasAskedUntilTheyAnswer() {
        TipEvent asked = new ReporterAsked(TIP, OFFICE, MORNING.plusSeconds(9), "Mấy giờ?");
        TipEvent added = new ReporterAdded(TIP, OFFICE, MORNING.plusSeconds(10), "23 giờ.", null, true);

        assertThat(explains.explain(List.of(received(), asked), TODAY).stateVi())
                .isEqualTo("“NSC389-SO” đang giữ tin báo; chờ người báo tin trả lời 1 câu hỏi");
        Explanation answered = explains.explain(List.of(received(), asked, added), TODAY);
        assertThat(answered.stateVi()).isEqualTo("“NSC389-SO” đang giữ tin báo");
        assertThat(answered.past().getLast().whatVi()).isEqualTo("Người báo tin bổ sung: Trả lời câu đã hỏi: 23 giờ.");
    }

    @Test
    void saysToWhomWhatIsLateHasGone() {
        TimeLimit limit = new TimeLimit(null, "Mặc định", MORNING.plusSeconds(60), MORNING.plusSeconds(90));
        TipEvent offered = new TipOffered(TIP, OFFICE, MORNING.plusSeconds(5), MARKET, null, RULES, null, limit);
        TipEvent late = new TipEvent.TipReminded(
                TIP, MARKET, MORNING.plusSeconds(90), TipDuty.ANSWER_OFFER, true, limit.dueAt(), limit.basis());

        assertThat(explains.explain(List.of(received(), offered, late), TODAY).stateVi())
                .isEqualTo("Đã chuyển cho “MS-15”, chờ thụ lý hoặc chuyển trả; quá hạn");
        Explanation above =
                explains.explain(List.of(received(), offered, late, escalated(EscalationLevel.SUPERIOR)), TODAY);
        assertThat(above.stateVi()).endsWith("; quá hạn, đã báo cáo cấp trên");
        assertThat(above.past().getLast()).satisfies(step -> {
            assertThat(step.whatVi())
                    .startsWith("Đã báo cáo lên cấp trên về tin báo quá hạn: “MS-15” – Đã quá hạn thụ lý")
                    .endsWith("báo cáo “SC389-15”");
            assertThat(step.basis()).contains("TIP-SUPERIOR");
        });
        assertThat(explains.explain(
                                List.of(received(), offered, late, escalated(EscalationLevel.STANDING_OFFICE)), TODAY)
                        .stateVi())
                .endsWith("; quá hạn, việc báo cáo lên trên đã đến cấp cuối cùng");
    }

    private static TipEvent escalated(EscalationLevel level) {
        return new TipEvent.TipEscalated(
                TIP,
                MARKET,
                MORNING.plusSeconds(99),
                TipDuty.ANSWER_OFFER,
                level,
                List.of(new AgencyCode("SC389-15")),
                MORNING.plusSeconds(90),
                "Mặc định của hệ thống: 1 ngày làm việc (quy tắc TIP-SUPERIOR trong danh mục)",
                null,
                null,
                null);
    }

    private static TipEvent received() {
        TipContent content =
                new TipContent(Channel.HOTLINE, "Kho thuốc lá", "Ba đêm liền có xe bốc hàng.", null, null, null, null);
        return new TipReceived(TIP, OFFICE, MORNING, content, List.of(), RULES);
    }

    private static TipEvent offered() {
        return new TipOffered(TIP, OFFICE, MORNING.plusSeconds(5), MARKET, null, RULES, "Gần địa bàn.");
    }
}
