package vn.lienthong.exchange.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileCommand.AmendCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.competence.CaseFileFacts;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Decision;

/** Who leads: the rules propose, the holder names, and says why where the rules name another. */
class LeadTest {
    private static final CaseFiles RULES = new CaseFiles(Shipped.connecting(FileLife.ENROLLED));
    private static final CaseFileId CASE = new CaseFileId(Life.MATTER);
    private static final AgencyCode HOLDER = new AgencyCode("MS-15");
    private static final AgencyCode BORDER = new AgencyCode("BORDER-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode TAX = new AgencyCode("TAX-15");
    private static final String BORDER_LAW = "Luật Biên phòng Việt Nam 2020 Điều 14";
    private static final String BECAUSE = "Hai bên đã thống nhất tại hiện trường.";
    private static final PartialDate NOVEMBER = new PartialDate("2026-11-18");

    private final Life<CaseFileCommand, CaseFileEvent, CaseFileState> caseFile = new Life<>(RULES);

    @Test
    void isProposedWhenTheCaseFileIsOpened() {
        open("border_land");

        CompetenceProposal proposal = ((CaseFileOpened) caseFile.events().getFirst()).proposal();
        assertThat(proposal).isNotNull();
        assertThat(proposal.verdict()).isEqualTo(CompetenceVerdict.ONE);
        assertThat(proposal.leads()).containsExactly(BORDER);
        assertThat(proposal.sentence())
                .startsWith("Ban Chỉ huy Bộ đội Biên phòng tỉnh Lào Cai chủ trì vì")
                .endsWith(BORDER_LAW);
        assertThat(RULES.attributes(RULES.initial(), caseFile.events().getFirst()))
                .isEqualTo(new Attributes(null, null, BORDER_LAW));
    }

    @Test
    void isNamedAsTheRulesProposeWithoutAReason() {
        open("border_land");

        assertThat(Life.answer(name(BORDER, null))).isEqualTo("yes");

        LeadNamed named = (LeadNamed) caseFile.events().getLast();
        assertThat(named.lead()).isEqualTo(BORDER);
        assertThat(named.because()).isNull();
        assertThat(named.proposal().leads()).containsExactly(BORDER);
        assertThat(RULES.attributes(RULES.initial(), named)).isEqualTo(new Attributes(null, null, BORDER_LAW));
    }

    @Test
    void isRefusedWhereTheRulesNameAnotherAndNoReasonIsGiven() {
        open("border_land");

        Decision<CaseFileEvent> decision = name(POLICE, null);

        assertThat(((Decision.Refused<CaseFileEvent>) decision).reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.OVERRIDE_UNEXPLAINED);
                    assertThat(reason.pointer()).isEqualTo("/because");
                    assertThat(reason.basis()).isEqualTo(BORDER_LAW);
                    assertThat(reason.detail())
                            .startsWith("Theo quy định: Ban Chỉ huy Bộ đội Biên phòng tỉnh Lào Cai chủ trì")
                            .endsWith(BORDER_LAW + ". Hãy nêu lý do nếu giao cơ quan khác chủ trì.");
                });
        assertThat(caseFile.events()).hasSize(1);
    }

    /** Not even the holder is an exception. */
    @Test
    void owesAReasonWhereTheHolderNamesItselfAgainstTheRules() {
        open("border_land");

        assertThat(Life.answer(name(HOLDER, null))).isEqualTo("why");
        assertThat(Life.answer(name(HOLDER, BECAUSE))).isEqualTo("yes");
    }

    @Test
    void isNamedAgainstTheRulesWithAReasonThatStaysBesideWhatTheRulesSaid() {
        open("border_land");

        assertThat(Life.answer(name(POLICE, BECAUSE))).isEqualTo("yes");

        LeadNamed named = (LeadNamed) caseFile.events().getLast();
        assertThat(named.lead()).isEqualTo(POLICE);
        assertThat(named.because()).isEqualTo(BECAUSE);
        assertThat(named.proposal().leads()).containsExactly(BORDER);
    }

    @Test
    void isAFreeChoiceWhereSeveralAreEqual() {
        caseFile.command(
                HOLDER,
                new OpenCaseFile(facts("warehouse", NOVEMBER, new ProvinceCode("15"), Force.CUSTOMS), null, null));

        assertThat(Life.answer(name(TAX, null))).isEqualTo("yes");

        LeadNamed named = (LeadNamed) caseFile.events().getLast();
        assertThat(named.proposal().verdict()).isEqualTo(CompetenceVerdict.SEVERAL);
        assertThat(named.proposal().leads()).containsExactlyInAnyOrder(HOLDER, POLICE);
    }

    @Test
    void seesTheCaseFileFromThenOnAndSoDoThoseWhoSupport() {
        open("border_land");
        var before = caseFile.audience();
        assertThat(before).doesNotContain(BORDER, TAX);

        caseFile.command(HOLDER, new NameLead(CASE, BORDER, List.of(POLICE, TAX), null));

        assertThat(caseFile.audience()).containsAll(before).contains(BORDER, POLICE, TAX);
        assertThat(((LeadNamed) caseFile.events().get(1)).supporting()).containsExactly(POLICE, TAX);
        assertThat(RULES.handling(caseFile.state()).provider()).isEqualTo(HOLDER);
    }

    @Test
    void mayBeNamedAnew() {
        open("border_land");
        name(POLICE, BECAUSE);

        assertThat(Life.answer(name(BORDER, null))).isEqualTo("yes");

        assertThat(caseFile.audience()).contains(POLICE, BORDER);
        assertThat(caseFile.events()).filteredOn(LeadNamed.class::isInstance).hasSize(2);
    }

    @Test
    void isProposedByTheFactsAsTheyWereStatedLast() {
        open("border_land");
        assertThat(Life.answer(name(HOLDER, null))).isEqualTo("why");

        caseFile.command(HOLDER, new AmendCaseFile(CASE, facts("market"), "Tang vật bị bắt tại chợ."));

        assertThat(Life.answer(name(BORDER, null))).isEqualTo("why");
        assertThat(Life.answer(name(HOLDER, null))).isEqualTo("yes");
        assertThat(((LeadNamed) caseFile.events().getLast()).proposal().leads()).containsExactly(HOLDER);
    }

    /** The rules and the map of the day on which it was detected, however late it is entered. */
    @Test
    void isProposedByTheRulesOfTheDayOfDetection() {
        CaseFacts old = facts("market", new PartialDate("2024-03-05"), new ProvinceCode("10"), Force.POLICE);

        caseFile.command(HOLDER, new OpenCaseFile(old, null, null));

        CompetenceProposal proposal = ((CaseFileOpened) caseFile.events().getFirst()).proposal();
        assertThat(proposal).isEqualTo(proposal(old, LocalDate.of(2024, 3, 5)));
        assertThat(proposal).isNotEqualTo(proposal(old, LocalDate.of(2026, 11, 20)));
    }

    @Test
    void isProposedByTheRulesOfTodayWhereTheDayOfDetectionIsNotKnown() {
        CaseFacts undated = facts("market", null, new ProvinceCode("15"), Force.POLICE);

        caseFile.command(HOLDER, new OpenCaseFile(undated, null, null));

        assertThat(((CaseFileOpened) caseFile.events().getFirst()).proposal())
                .isEqualTo(proposal(undated, LocalDate.of(2026, 11, 20)));
    }

    @Test
    void isNotNamedOnceTheCaseFileIsClosedNotEvenWithAReason() {
        open("border_land");
        caseFile.command(HOLDER, new CloseCaseFile(CASE, "Xử phạt 90 triệu đồng."));

        assertThat(Life.answer(name(BORDER, null))).isEqualTo("not now");
        assertThat(Life.answer(name(POLICE, BECAUSE))).isEqualTo("not now");
    }

    /** As they stand on a log that was written before the rules were kept. */
    @Test
    void isNamedForACaseFileFromBeforeTheRulesWereKept() {
        CaseFileOpened now =
                new CaseFileOpened(CASE, HOLDER, Life.BEGINNING, facts("market"), List.of(POLICE), null, null, null);
        String json = new String(Json.write(now), StandardCharsets.UTF_8);
        String earlier = json.replace(",\"proposal\":null", "");
        assertThat(earlier).doesNotContain("proposal");

        CaseFileOpened opened = Json.read(earlier.getBytes(StandardCharsets.UTF_8), CaseFileOpened.class);

        assertThat(opened).isEqualTo(now);
        assertThat(RULES.attributes(RULES.initial(), opened)).isEqualTo(Attributes.NONE);
        assertThat(RULES.evolve(RULES.initial(), opened)).isInstanceOf(Open.class);
    }

    private void open(String route) {
        caseFile.command(HOLDER, new OpenCaseFile(facts(route), null, null));
    }

    private Decision<CaseFileEvent> name(AgencyCode lead, @Nullable String because) {
        return caseFile.command(HOLDER, new NameLead(CASE, lead, null, because));
    }

    private static @Nullable CompetenceProposal proposal(CaseFacts facts, LocalDate day) {
        return CompetenceProposal.of(Shipped.DIRECTORY
                .get()
                .competence()
                .whoIsCompetent(CaseFileFacts.of(facts, Shipped.DIRECTORY.get().words()), day));
    }

    private static CaseFacts facts(String route) {
        return facts(route, NOVEMBER, new ProvinceCode("15"), Force.MARKET_SURVEILLANCE);
    }

    private static CaseFacts facts(String route, @Nullable PartialDate on, ProvinceCode province, Force foundBy) {
        CaseFacts facts = CaseFilesTest.facts("15.000 bao", "15");
        return new CaseFacts(
                facts.title(),
                null,
                new Detection(on, "Đội số 1", foundBy, List.of(), province, route, false),
                facts.goods(),
                Violation.SMUGGLED,
                facts.measures(),
                null,
                null);
    }
}
