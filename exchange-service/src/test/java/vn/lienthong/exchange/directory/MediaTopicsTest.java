package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.directory.Sketch.OFFICE;
import static vn.lienthong.exchange.directory.Sketch.record;
import static vn.lienthong.exchange.directory.Sketch.word;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.ConsultOnPlan;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.GiveOpinion;
import vn.lienthong.contract.plan.PlanCommand.IssuePlan;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanIssued;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.exchange.plan.PlanLife;
import vn.lienthong.exchange.task.TimedLife;

/** Media topics that the standing office and market surveillance build together, for the outlets that the register has. */
class MediaTopicsTest {
    private static final AgencyCode MARKET = new AgencyCode("DMSD");
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final DirectoryEntry PAPER = word(
            CodeList.OUTLET,
            "trade_paper",
            "Báo ngành thương mại",
            new Period(new PartialDate("2026"), LocalDate.of(2027, 12, 31)));
    private static final DirectoryEntry FORMER = word(
            CodeList.OUTLET,
            "former_paper",
            "Báo đã hết chương trình",
            new Period(new PartialDate("2025"), LocalDate.of(2026, 6, 30)));

    private final DirectoryLife directory = DirectoryLife.of(Sketch.shipped(List.of(MARKET)));

    @Test
    @Clause({"S0-24", "S0-25"})
    void bothBuildTheTopicOfTheQuarterForAnOutletThatTheRegisterHas() {
        TimedLife<PlanCommand, PlanEvent, ?> topic = topic();
        DraftPlan draft = new DraftPlan(terms(PlanKind.MEDIA, "trade_paper"));
        assertThat(topic.refused(OFFICE, draft)).extracting(Reason::pointer).containsExactly("/terms/outlets/0");
        directory.accepted(OFFICE, record(PAPER));

        topic.accepted(OFFICE, draft);
        PlanId plan = Drafts.PLAN;
        topic.accepted(OFFICE, new ConsultOnPlan(plan, List.of(MARKET), MORNING.plusSeconds(86_400 * 3)));
        IssuePlan issue = new IssuePlan(
                plan,
                new SignedDocument(
                        "21/CĐ-VPTT",
                        LocalDate.of(2026, 11, 20),
                        "Chánh Văn phòng",
                        "Lãnh đạo",
                        List.of("Quy chế phối hợp 2020")),
                null);
        assertThat(topic.refused(OFFICE, issue))
                .as("not before the other has agreed")
                .extracting(Reason::code)
                .containsOnly(ReasonCode.ILLEGAL_TRANSITION);
        topic.accepted(MARKET, new GiveOpinion(plan, 1, PlanStance.AGREE, null));
        PlanIssued issued = (PlanIssued) topic.accepted(OFFICE, issue).getFirst();

        assertThat(issued.dissenting()).isEmpty();
        assertThat(topic.told(issued)).contains(OFFICE, MARKET);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            kind          | outlets                  | wrong
            MEDIA         | ''                       | schema /terms/outlets
            PEAK_CAMPAIGN | trade_paper              | schema /terms/outlets
            MEDIA         | evening_paper            | unknown_word /terms/outlets/0
            MEDIA         | former_paper             | unknown_word /terms/outlets/0
            MEDIA         | trade_paper,trade_paper  | schema /terms/outlets/1
            """)
    void refusesATopicForNobodyOrForWhomTheRegisterHasNot(PlanKind kind, String outlets, String wrong) {
        directory.accepted(OFFICE, record(PAPER, FORMER));
        String[] named = outlets.isEmpty() ? new String[0] : outlets.split(",");

        assertThat(topic().refused(OFFICE, new DraftPlan(terms(kind, named))))
                .extracting(reason -> reason.code().wire() + " " + reason.pointer())
                .containsExactly(wrong);
    }

    @Test
    void onlyTheStandingOfficeKeepsTheRegister() {
        assertThat(directory.refused(MARKET, record(PAPER)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
    }

    private TimedLife<PlanCommand, PlanEvent, ?> topic() {
        return PlanLife.from(MORNING, directory::directory);
    }

    private static PlanTerms terms(PlanKind kind, String... outlets) {
        return new Drafts.Terms()
                .kind(kind)
                .purpose("Quý I năm 2027: nhận biết đường cát nhập lậu dịp Tết.")
                .scope(new PlanScope(List.of(), List.of(), List.of(), List.of(), List.of()))
                .parts(new PlanPart(null, null, null, OFFICE, List.of(MARKET)))
                .outlets(outlets)
                .made();
    }
}
