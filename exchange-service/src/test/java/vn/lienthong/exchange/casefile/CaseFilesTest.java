package vn.lienthong.exchange.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
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
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.exchange.casefile.CaseFileState.Closed;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Decision;

class CaseFilesTest {
    private static final CaseFiles RULES = new CaseFiles(Shipped.connecting(FileLife.ENROLLED));
    private static final CaseFileId CASE = new CaseFileId(Life.MATTER);
    private static final AgencyCode HOLDER = new AgencyCode("MS-15");
    private static final AgencyCode NAMED = new AgencyCode("POLICE-15");
    private static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    private static final AgencyCode STANDING_OFFICE = new AgencyCode("NSC389-SO");

    /** Whom the rules name: the goods were found at the border. */
    private static final AgencyCode LEAD = new AgencyCode("BORDER-15");

    private static final AgencyCode STRANGER = new AgencyCode("TAX-15");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            the case file is | by        | amend     | close     | name lead
            unopened         | HOLDER    | unknown   | unknown   | unknown
            open             | HOLDER    | yes       | yes       | yes
            open             | NAMED     | not yours | not yours | not yours
            open             | COMMITTEE | not yours | not yours | not yours
            open             | LEAD      | unknown   | unknown   | unknown
            open             | STRANGER  | unknown   | unknown   | unknown
            amended          | HOLDER    | yes       | yes       | yes
            led              | HOLDER    | yes       | yes       | yes
            led              | LEAD      | not yours | not yours | not yours
            led              | NAMED     | not yours | not yours | not yours
            led              | STRANGER  | unknown   | unknown   | unknown
            closed           | HOLDER    | not now   | not now   | not now
            closed           | NAMED     | not yours | not yours | not yours
            closed           | STRANGER  | unknown   | unknown   | unknown
            """)
    void letsOnlyItsHolderGoOnWithItAndOnlyWhileItIsOpen(
            String state, String by, String amend, String close, String nameLead) {
        AgencyCode agency = agency(by);

        assertThat(Life.answer(aCaseFileThatIs(state).command(agency, amend("15.200 bao"))))
                .isEqualTo(amend);
        assertThat(Life.answer(aCaseFileThatIs(state).command(agency, close()))).isEqualTo(close);
        assertThat(Life.answer(aCaseFileThatIs(state).command(agency, nameLead(LEAD, null))))
                .isEqualTo(nameLead);
    }

    @Test
    void isOpenedOnce() {
        assertThat(Life.answer(aCaseFileThatIs("unopened").command(HOLDER, open("15"))))
                .isEqualTo("yes");
        assertThat(List.of("open", "amended", "led", "closed"))
                .allSatisfy(state -> assertThat(
                                Life.answer(aCaseFileThatIs(state).command(HOLDER, open("15"))))
                        .isEqualTo("not now"));
    }

    @Test
    void isSeenByItsHolderThoseItNamesAndTheOverseersOfTheProvince() {
        assertThat(aCaseFileThatIs("open").audience())
                .containsExactlyInAnyOrder(HOLDER, NAMED, COMMITTEE, STANDING_OFFICE);
    }

    @Test
    void isSeenByTheStandingOfficeAloneWhereNoProvinceIsKnownAndNobodyNamed() {
        Life<CaseFileCommand, CaseFileEvent, CaseFileState> caseFile = new Life<>(RULES);

        caseFile.command(HOLDER, new OpenCaseFile(facts("15.000 bao", null), null, null));

        assertThat(caseFile.audience()).containsExactlyInAnyOrder(HOLDER, STANDING_OFFICE);
    }

    @Test
    void keepsItsHolderAndItsAudienceWhenTheFactsAreStatedAnew() {
        Life<CaseFileCommand, CaseFileEvent, CaseFileState> caseFile = aCaseFileThatIs("open");
        var before = caseFile.audience();

        caseFile.command(HOLDER, amend("15.200 bao"));

        Open open = (Open) caseFile.state();
        assertThat(open.folder().facts()).isEqualTo(facts("15.200 bao", "15"));
        assertThat(open.folder().holder()).isEqualTo(HOLDER);
        assertThat(caseFile.audience()).isEqualTo(before);
    }

    @Test
    void keepsTheEarlierStatementOnTheLog() {
        List<CaseFileEvent> events = aCaseFileThatIs("amended").events();

        assertThat(((CaseFileOpened) events.getFirst()).facts()).isEqualTo(facts("15.000 bao", "15"));
        assertThat(events).hasSize(2);
    }

    @Test
    void keepsItsLastFactsWhenItIsClosed() {
        Closed closed = (Closed) aCaseFileThatIs("closed").state();

        assertThat(closed.folder().facts()).isEqualTo(facts("15.000 bao", "15"));
    }

    @Test
    void trustsNoLogThatAmendsWhatWasNeverOpened() {
        CaseFileEvent amended = aCaseFileThatIs("amended").events().getLast();

        assertThatIllegalStateException().isThrownBy(() -> RULES.evolve(RULES.initial(), amended));
    }

    /** What holds for every matter, {@link Life} asserts. */
    @TestFactory
    Stream<DynamicTest> keepsItsHolderWhateverIsCommanded() {
        return Seeds.each(60, random -> {
            Life<CaseFileCommand, CaseFileEvent, CaseFileState> caseFile = new Life<>(RULES);
            for (int step = 0; step < 30; step++) {
                boolean closed = caseFile.state() instanceof Closed;
                CaseFileState before = caseFile.state();

                AgencyCode by = any(random, HOLDER, HOLDER, NAMED, COMMITTEE, STRANGER);
                CaseFileCommand content = any(
                        random,
                        open("15"),
                        amend("lần " + step),
                        amend("lần " + step),
                        nameLead(LEAD, null),
                        nameLead(NAMED, null),
                        nameLead(any(random, NAMED, COMMITTEE), "Đã thống nhất."),
                        random.nextInt(4) == 0 ? close() : open("15"));
                String answer = Life.answer(caseFile.command(content instanceof OpenCaseFile ? HOLDER : by, content));

                assertThat(closed && answer.equals("yes"))
                        .as("closed stays closed")
                        .isFalse();
                if (!caseFile.state().equals(before)) {
                    assertThat(RULES.handling(caseFile.state()).provider()).isEqualTo(HOLDER);
                }
            }
        });
    }

    @Test
    void namesTheTipThatItIsOpenedFromWhichItsFactsSayToo() {
        Life<CaseFileCommand, CaseFileEvent, CaseFileState> caseFile = new Life<>(RULES);
        TipId tip = new TipId(new UUID(0x389L, 2));
        CaseFacts facts = facts("15.000 bao", "15");
        Detection by = facts.detection();
        CaseFacts silent = new CaseFacts(
                facts.title(),
                null,
                new Detection(by.on(), by.by(), by.force(), by.supportingForces(), by.province(), by.route(), false),
                facts.goods(),
                facts.violation(),
                facts.measures(),
                null,
                null);

        var refused = (Decision.Refused<CaseFileEvent>)
                caseFile.command(HOLDER, new OpenCaseFile(silent, null, null, null, tip));
        assertThat(refused.reasons()).extracting(Reason::pointer).containsExactly("/facts/detection/fromTip");

        caseFile.command(HOLDER, new OpenCaseFile(facts, null, null, null, tip));
        assertThat(((CaseFileOpened) caseFile.events().getFirst()).tip()).isEqualTo(tip);

        var denied = (Decision.Refused<CaseFileEvent>)
                caseFile.command(HOLDER, new AmendCaseFile(CASE, silent, "Kiểm đếm lại tang vật."));
        assertThat(denied.reasons()).extracting(Reason::pointer).containsExactly("/facts/detection/fromTip");
    }

    private static Life<CaseFileCommand, CaseFileEvent, CaseFileState> aCaseFileThatIs(String state) {
        Life<CaseFileCommand, CaseFileEvent, CaseFileState> caseFile = new Life<>(RULES);
        if (!state.equals("unopened")) {
            caseFile.command(HOLDER, open("15"));
        }
        switch (state) {
            case "amended" -> caseFile.command(HOLDER, amend("15.100 bao"));
            case "led" -> caseFile.command(HOLDER, nameLead(LEAD, null));
            case "closed" -> caseFile.command(HOLDER, close());
            default -> {}
        }
        return caseFile;
    }

    private static OpenCaseFile open(@Nullable String province) {
        return new OpenCaseFile(facts("15.000 bao", province), List.of(NAMED), null);
    }

    private static AmendCaseFile amend(String goods) {
        return new AmendCaseFile(CASE, facts(goods, "15"), "Kiểm đếm lại tang vật.");
    }

    private static NameLead nameLead(AgencyCode lead, @Nullable String because) {
        return new NameLead(CASE, lead, null, because);
    }

    private static CloseCaseFile close() {
        return new CloseCaseFile(CASE, "Xử phạt 90 triệu đồng, tiêu hủy tang vật.");
    }

    static CaseFacts facts(String goods, @Nullable String province) {
        return new CaseFacts(
                "Thuốc lá điếu nhập lậu tại Lào Cai",
                null,
                new Detection(
                        new PartialDate("2026-11-18"),
                        "Đội Quản lý thị trường số 1",
                        Force.MARKET_SURVEILLANCE,
                        List.of(Force.POLICE),
                        province == null ? null : new ProvinceCode(province),
                        "border_land",
                        true),
                new Goods(
                        goods,
                        "tobacco",
                        List.of(new Quantity(new BigDecimal("15000"), "bao", "thuốc lá điếu")),
                        330_000_000L),
                Violation.SMUGGLED,
                List.of(Measure.HELD),
                null,
                null);
    }

    private static AgencyCode agency(String part) {
        return switch (part) {
            case "HOLDER" -> HOLDER;
            case "NAMED" -> NAMED;
            case "COMMITTEE" -> COMMITTEE;
            case "LEAD" -> LEAD;
            case "STRANGER" -> STRANGER;
            default -> throw new IllegalArgumentException(part);
        };
    }

    @SafeVarargs
    private static <T> T any(Random random, T... these) {
        return these[random.nextInt(these.length)];
    }
}
