package vn.lienthong.exchange.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.casefile.FileLife.CASE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.casefile.WatchCommand.LowerFlag;
import vn.lienthong.contract.casefile.WatchCommand.NotifyCompetent;
import vn.lienthong.contract.casefile.WatchCommand.RaiseFlag;
import vn.lienthong.contract.casefile.WatchEvent.CompetentNotified;
import vn.lienthong.contract.casefile.WatchEvent.DutyOverdue;
import vn.lienthong.contract.casefile.WatchEvent.FlagRaised;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Life;
import vn.lienthong.runtime.decider.Decision;
import vn.lienthong.views.watch.Owing;

/** Ivory turns up in Sóc Trăng: what is sudden goes to the committee at once, and from there to who is competent. */
class SuddenStoryTest {
    private static final AgencyCode MARKET = new AgencyCode("OLD-MS-94");
    private static final AgencyCode RANGERS = new AgencyCode("OLD-FOREST-94");
    private static final AgencyCode TAX = new AgencyCode("OLD-TAX-94");
    private static final AgencyCode COMMITTEE = new AgencyCode("OLD-SC389-94");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final Instant IN_2024 = Instant.parse("2024-03-05T02:00:00Z");
    private static final RaiseFlag SUDDEN =
            new RaiseFlag(CASE, CaseFileFlag.SUDDEN, "Sáu ngà voi trong lô hàng đông lạnh, chủ hàng bỏ trốn.");

    private final FileLife file = ivory(Set.of(MARKET, RANGERS, TAX, COMMITTEE, OFFICE));

    private static FileLife ivory(Set<AgencyCode> enrolled) {
        FileLife life = new FileLife(enrolled, IN_2024);
        CaseFacts facts = new CaseFacts(
                "Sáu ngà voi trong lô hàng đông lạnh",
                null,
                new Detection(
                        new PartialDate("2024-03-05"),
                        "Đội Quản lý thị trường số 2",
                        Force.MARKET_SURVEILLANCE,
                        List.of(),
                        new ProvinceCode("94"),
                        "inland",
                        false),
                new Goods("Ngà voi", "ivory", List.of(new Quantity(new BigDecimal("42"), "kg", "ngà voi")), null),
                new Violation("wildlife"),
                List.of(Measure.HELD),
                null,
                null);
        life.yes(MARKET, new OpenCaseFile(facts, List.of(), null));
        return life;
    }

    @Test
    @Clause("S2-64")
    void isReportedToTheCommitteeAtOnceWhichTellsTheCompetentAgency() {
        FlagRaised raised = (FlagRaised) file.yes(MARKET, SUDDEN);
        assertThat(raised.notifier()).isEqualTo(COMMITTEE);
        assertThat(file.rules().told(file.state(), raised))
                .as("the committee and the standing office find it in their inboxes")
                .contains(COMMITTEE, OFFICE)
                .doesNotContain(RANGERS);
        assertThat(file.rules().attributes(file.state(), raised).basis())
                .isEqualTo("QD-25-2017-UBND-SOC-TRANG, Điều 5 khoản 2 điểm a (S2-64)");
        assertThat(file.rules().attributes(file.state(), raised).dueAt())
                .as("at once has no number: two hours are the system's own")
                .isEqualTo(file.now().plus(Duration.ofHours(2)));
        assertThat(Owing.after(file.events())).contains(owed());

        CompetentNotified notified =
                (CompetentNotified) file.yes(COMMITTEE, new NotifyCompetent(CASE, List.of(RANGERS), null));

        assertThat(file.rules().told(file.state(), notified)).contains(RANGERS, MARKET, OFFICE);
        assertThat(file.folder().clocks().all()).isEmpty();
        assertThat(Owing.after(file.events())).doesNotContain(owed());
    }

    private String owed() {
        return Owing.line("notify_competent", COMMITTEE, file.now().plus(Duration.ofHours(2)));
    }

    @Test
    void isOverdueWhenTheCommitteeTellsNobody() {
        file.yes(MARKET, SUDDEN);

        file.pass(Duration.ofHours(2));

        assertThat(file.events().getLast()).isInstanceOfSatisfying(DutyOverdue.class, overdue -> {
            assertThat(overdue.duty()).isEqualTo(CaseFileDuty.NOTIFY_COMPETENT);
            assertThat(overdue.by()).isEqualTo(COMMITTEE);
        });
        file.yes(OFFICE, new NotifyCompetent(CASE, List.of(RANGERS), null));
        assertThat(file.folder().clocks().all()).as("late is done too").isEmpty();
    }

    @Test
    void whoIsNotNamedByTheRulesIsToldOnlyForAReasonAndWhoIsNotThereNotAtAll() {
        file.yes(MARKET, SUDDEN);

        List<Reason> reasons =
                refused(COMMITTEE, new NotifyCompetent(CASE, List.of(TAX, new AgencyCode("MS-92")), null));
        assertThat(reasons).extracting(Reason::pointer).containsExactly("/agencies/0", "/agencies/1", "/agencies/1");
        assertThat(reasons.getFirst().detail()).contains("OLD-FOREST-94");

        file.yes(COMMITTEE, new NotifyCompetent(CASE, List.of(TAX), "Có hóa đơn khống."));
        assertThat(file.audience()).contains(TAX);
    }

    @Test
    void onlyThoseWhoOverseeTellAndOnlyOfWhatWasReported() {
        NotifyCompetent notify = new NotifyCompetent(CASE, List.of(RANGERS), null);
        assertThat(Life.refusal(file.command(OFFICE, notify))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        file.yes(MARKET, SUDDEN);
        assertThat(Life.refusal(file.command(MARKET, notify))).isEqualTo(ReasonCode.NOT_YOURS);
        assertThat(Life.refusal(file.command(RANGERS, notify))).isEqualTo(ReasonCode.NO_SUCH_MATTER);

        file.yes(OFFICE, new LowerFlag(CASE, CaseFileFlag.SUDDEN, "Báo nhầm."));
        assertThat(file.folder().clocks().all())
                .as("nothing is owed on it any more")
                .isEmpty();
    }

    @Test
    void theStandingOfficeTellsWhereTheCommitteeOfTheProvinceCannotBeReached() {
        FileLife alone = ivory(Set.of(MARKET, RANGERS, OFFICE));

        FlagRaised raised = (FlagRaised) alone.yes(MARKET, SUDDEN);

        assertThat(raised.notifier()).isEqualTo(OFFICE);
    }

    private List<Reason> refused(AgencyCode by, NotifyCompetent notify) {
        Decision<CaseFileEvent> decision = file.command(by, notify);
        return ((Decision.Refused<CaseFileEvent>) decision).reasons();
    }
}
