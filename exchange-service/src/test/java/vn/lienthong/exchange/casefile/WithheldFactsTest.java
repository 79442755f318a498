package vn.lienthong.exchange.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.casefile.FileLife.BORDER;
import static vn.lienthong.exchange.casefile.FileLife.CASE;
import static vn.lienthong.exchange.casefile.FileLife.COMMITTEE;
import static vn.lienthong.exchange.casefile.FileLife.HANOI;
import static vn.lienthong.exchange.casefile.FileLife.MARKET;
import static vn.lienthong.exchange.casefile.FileLife.OFFICE;
import static vn.lienthong.exchange.casefile.FileLife.POLICE;
import static vn.lienthong.exchange.casefile.FileLife.TAX;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileCommand.AmendCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileField;
import vn.lienthong.contract.casefile.CaseFileWithheld;
import vn.lienthong.contract.casefile.CustodyCommand.DecideCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.DisputeCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.InventoryItem;
import vn.lienthong.contract.casefile.InventoryKind;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.handling.Withholding;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Life;
import vn.lienthong.runtime.decider.Decision;

/** What the holder of a case file withholds from some of those who see it is in no version of any event that they get. */
class WithheldFactsTest {
    private static final String SUMMARY = "Xe đi từ kho ở lối mở lúc nửa đêm.";
    private static final long VALUE = 330_000_000L;

    private final FileLife life = new FileLife(FileLife.ENROLLED, Life.BEGINNING);

    @Clause("S0-06")
    @Test
    void oneReaderSeesTheFieldsAndAnotherDoesNot() {
        CaseFileOpened opened = open(
                withheld(CaseFileField.SUMMARY, TAX),
                withheld(CaseFileField.SOURCE, TAX),
                withheld(CaseFileField.FINDER, TAX),
                withheld(CaseFileField.VALUE, TAX, HANOI));

        CaseFacts seen = opened.seenBy(TAX).facts();
        assertThat(seen.summary()).isNull();
        assertThat(seen.source()).isNull();
        assertThat(seen.detection().fromTip()).isNull();
        assertThat(seen.detection().by()).isEqualTo(Withholding.IN_ITS_PLACE);
        assertThat(seen.detection().supportingForces()).isEmpty();
        assertThat(seen.goods().valueVnd()).isNull();
        assertThat(seen.goods().quantities()).isEqualTo(opened.facts().goods().quantities());
        assertThat(opened.seenBy(HANOI).facts().summary()).isEqualTo(SUMMARY);
        assertThat(opened.seenBy(HANOI).facts().goods().valueVnd()).isNull();
        assertThat(opened.seenBy(POLICE)).isSameAs(opened);
        assertThat(opened.seenBy(MARKET)).isSameAs(opened);
    }

    /** Whoever gets all must know from whom it is to keep what. */
    @Test
    void whoeverGetsAllKnowsFromWhomItIsKeptAndWhoeverDoesNotKnowsOfItselfAlone() {
        CaseFileOpened opened = open(withheld(CaseFileField.VALUE, TAX, HANOI), withheld(CaseFileField.SUMMARY, HANOI));

        assertThat(opened.seenBy(POLICE).withheld()).isEqualTo(opened.withheld());
        assertThat(opened.seenBy(TAX).withheld()).containsExactly(withheld(CaseFileField.VALUE, TAX));
        assertThat(opened.seenBy(TAX).seenBy(TAX)).isEqualTo(opened.seenBy(TAX));
    }

    @Test
    void theMeasuresAreNotBetrayedByWhoIsCompetentForThem() {
        CaseFileOpened opened = open(withheld(CaseFileField.MEASURES, TAX), withheld(CaseFileField.FINE, TAX));

        assertThat(opened.proposal()).isNotNull();
        assertThat(opened.seenBy(TAX).proposal()).isNull();
        assertThat(opened.seenBy(TAX).facts().measures()).isEmpty();
        assertThat(opened.seenBy(TAX).facts().other()).isNull();
        assertThat(opened.seenBy(HANOI).proposal()).isEqualTo(opened.proposal());
    }

    @Test
    void namingTheLeadRepeatsTheFactsAndWithholdsTheSame() {
        open(withheld(CaseFileField.VALUE, TAX), withheld(CaseFileField.MEASURES, TAX));

        LeadNamed named =
                (LeadNamed) life.yes(MARKET, new NameLead(CASE, BORDER, List.of(), "Hàng ở khu vực biên giới."));

        assertThat(named.seenBy(TAX).facts().goods().valueVnd()).isNull();
        assertThat(named.proposal()).isNotNull();
        assertThat(named.seenBy(TAX).proposal()).isNull();
        assertThat(named.seenBy(BORDER).facts().goods().valueVnd()).isEqualTo(VALUE);
    }

    @Test
    void whatIsStatedAnewIsWithheldAsBeforeUnlessItIsSaidOtherwise() {
        open(withheld(CaseFileField.VALUE, TAX, HANOI));

        CaseFileAmended same = amend(null, null);
        assertThat(same.seenBy(TAX).facts().goods().valueVnd()).isNull();

        CaseFileAmended lifted = amend(null, List.of(TAX));
        assertThat(lifted.seenBy(TAX).facts().goods().valueVnd()).isEqualTo(VALUE);
        assertThat(lifted.seenBy(HANOI).facts().goods().valueVnd()).isNull();

        CaseFileAmended other = amend(List.of(withheld(CaseFileField.SUMMARY, TAX)), null);
        assertThat(other.seenBy(TAX).facts().summary()).isNull();
        assertThat(other.seenBy(HANOI).facts().goods().valueVnd()).isEqualTo(VALUE);

        CaseFileAmended nothing = amend(List.of(), null);
        assertThat(nothing.withheld()).isNull();
        assertThat(nothing.seenBy(TAX)).isSameAs(nothing);
    }

    @Test
    void aFileGoesToNobodyThatDoesNotSeeAllOfItUntilThatIsLifted() {
        open(withheld(CaseFileField.VALUE, POLICE));

        assertThat(refused(MARKET, life.offer(POLICE, TransferKind.CRIMINAL_REFERRAL)))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.BAD_CONDITIONS, "/transfer/to"));
        assertThat(refused(MARKET, new NameLead(CASE, POLICE, null, "Có dấu hiệu tội phạm.")))
                .singleElement()
                .satisfies(reason -> assertThat(reason.detail()).contains("Trị giá tang vật", "lifted"))
                .extracting(Reason::pointer)
                .isEqualTo("/lead");

        CaseFileAmended lifted = amend(null, List.of(POLICE));

        assertThat(lifted.seenBy(POLICE).facts()).isEqualTo(lifted.facts());
        life.yes(MARKET, life.offer(POLICE, TransferKind.CRIMINAL_REFERRAL));
        life.yes(POLICE, life.accept());
        assertThat(life.holder()).isEqualTo(POLICE);
    }

    /** Each reader verifies the chain of custody from the inventory itself. */
    @Test
    void noInventoryTellsWhatIsWithheldFromSomebodyWhoReadsIt() {
        open(withheld(CaseFileField.GOODS, TAX));

        assertThat(refused(MARKET, life.offer(POLICE, TransferKind.CRIMINAL_REFERRAL)))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.BAD_CONDITIONS);
                    assertThat(reason.pointer()).isEqualTo("/transfer/inventory");
                    assertThat(reason.detail()).contains("Mô tả, số lượng tang vật", "TAX-15", "lifted");
                });

        amend(List.of(withheld(CaseFileField.ATTACHMENTS, TAX)), null);
        assertThat(refused(MARKET, photographed())).extracting(Reason::pointer).containsExactly("/transfer/inventory");

        life.yes(MARKET, life.offer(POLICE, TransferKind.CRIMINAL_REFERRAL));
        assertThat(refused(MARKET, amending(List.of(withheld(CaseFileField.GOODS, TAX)), null)))
                .as("it has read them, and will read what is found")
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.BAD_CONDITIONS, "/withheld"));
    }

    private OfferTransfer photographed() {
        InventoryItem item = new InventoryItem(
                1,
                InventoryKind.EVIDENCE,
                "Thuốc lá",
                BigDecimal.ONE,
                "bao",
                null,
                null,
                List.of(new Attachment(FileLife.FILE, "kho.jpg", "image/jpeg", 389L, null)));
        return new OfferTransfer(
                CASE,
                life.head(),
                FileLife.transfer(POLICE, TransferKind.CRIMINAL_REFERRAL, Life.BEGINNING, List.of(item)));
    }

    @Test
    void nothingIsWithheldFromWhoHasHeldTheFile() {
        open();
        life.yes(MARKET, life.offer(HANOI, TransferKind.ADMINISTRATIVE));
        life.yes(HANOI, life.accept());

        assertThat(refused(HANOI, amending(List.of(withheld(CaseFileField.VALUE, MARKET, TAX)), null)))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.BAD_CONDITIONS, "/withheld/0/from/0"));
    }

    /** By other facts others watch over it. */
    @Test
    void whatIsWithheldAlreadyIsLiftedForWhoWatchesOverItFromNowOn() {
        AgencyCode theirs = new AgencyCode("SC389-01");
        life.yes(
                MARKET,
                new OpenCaseFile(
                        facts(),
                        List.of(theirs, TAX),
                        null,
                        List.of(withheld(CaseFileField.VALUE, theirs, TAX)),
                        null));
        CaseFacts there = in("01");

        assertThat(refused(MARKET, new AmendCaseFile(CASE, there, "Phát hiện ở Hà Nội.", null, null)))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.pointer()).isEqualTo("/lifted");
                    assertThat(reason.detail()).contains("SC389-01");
                });
        life.yes(MARKET, new AmendCaseFile(CASE, there, "Phát hiện ở Hà Nội.", null, List.of(theirs)));
    }

    @Test
    void whoDoesNotGetAllIsNotToldWhatAnotherDoesNotGet() {
        open(withheld(CaseFileField.VALUE, POLICE), withheld(CaseFileField.SUMMARY, TAX));

        assertThat(Withholdings.inTheWay(POLICE, TAX, life.folder(), null)
                        .orElseThrow()
                        .detail())
                .contains("một phần", POLICE.value())
                .doesNotContain(CaseFileField.VALUE.nameVi());
        assertThat(Withholdings.inTheWay(POLICE, MARKET, life.folder(), null)
                        .orElseThrow()
                        .detail())
                .contains(CaseFileField.VALUE.nameVi());
    }

    @Test
    void theConditionsStayWithTheFileWhenItChangesHands() {
        open(withheld(CaseFileField.VALUE, TAX));
        life.yes(MARKET, life.offer(HANOI, TransferKind.ADMINISTRATIVE));
        life.yes(HANOI, life.accept());

        CaseFileAmended amended = (CaseFileAmended) life.yes(HANOI, new AmendCaseFile(CASE, facts(), "Kiểm đếm lại."));

        assertThat(amended.seenBy(TAX).facts().goods().valueVnd()).isNull();
    }

    @Test
    void nothingIsWithheldFromThoseWhoActOnTheFileOrWatchOverIt() {
        assertThat(refused(
                        MARKET,
                        opening(
                                withheld(CaseFileField.VALUE, MARKET, OFFICE, COMMITTEE, BORDER),
                                withheld(CaseFileField.SUMMARY, TAX),
                                withheld(CaseFileField.SUMMARY, HANOI, TAX))))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(
                        tuple(ReasonCode.BAD_CONDITIONS, "/withheld/0/from/0"),
                        tuple(ReasonCode.BAD_CONDITIONS, "/withheld/0/from/1"),
                        tuple(ReasonCode.BAD_CONDITIONS, "/withheld/0/from/2"),
                        tuple(ReasonCode.BAD_CONDITIONS, "/withheld/0/from/3"),
                        tuple(ReasonCode.BAD_CONDITIONS, "/withheld/2/from/1"));

        open();
        life.yes(MARKET, new NameLead(CASE, BORDER, List.of(), "Hàng ở khu vực biên giới."));
        life.yes(MARKET, life.offer(POLICE, TransferKind.CRIMINAL_REFERRAL));
        assertThat(refused(MARKET, amending(List.of(withheld(CaseFileField.VALUE, BORDER, POLICE, TAX)), null)))
                .extracting(Reason::pointer)
                .containsExactly("/withheld/0/from/0", "/withheld/0/from/1");
    }

    @Test
    void nothingIsWithheldFromThePartiesOfADisputeNorFromWhoDecidesIt() {
        open();
        life.yes(MARKET, life.offer(HANOI, TransferKind.ADMINISTRATIVE));
        life.yes(HANOI, life.giveBack(ReturnGround.NOT_COMPETENT));
        amend(List.of(withheld(CaseFileField.VALUE, HANOI)), null);

        assertThat(refused(MARKET, new DisputeCompetence(CASE, life.head(), "Nơi phát hiện ở Hà Nội.")))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.BAD_CONDITIONS);

        amend(List.of(withheld(CaseFileField.VALUE, TAX)), null);
        life.yes(MARKET, new DisputeCompetence(CASE, life.head(), "Nơi phát hiện ở Hà Nội."));
        AgencyCode superior = ((CaseFileState.Disputed) life.state()).dispute().superior();
        assertThat(refused(superior, new DecideCompetence(CASE, life.head(), TAX, "Luật", "Do thuế.")))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.BAD_CONDITIONS, "/holder"));
        life.yes(superior, new DecideCompetence(CASE, life.head(), HANOI, "Luật", "Nơi phát hiện."));
    }

    @Test
    void onlyWhatIsWithheldIsLifted() {
        open(withheld(CaseFileField.VALUE, TAX));

        assertThat(refused(MARKET, amending(List.of(withheld(CaseFileField.FINE, TAX)), List.of(TAX, HANOI))))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(
                        tuple(ReasonCode.BAD_CONDITIONS, "/lifted/0"), tuple(ReasonCode.BAD_CONDITIONS, "/lifted/1"));
    }

    private CaseFileOpened open(CaseFileWithheld... withheld) {
        return (CaseFileOpened) life.yes(MARKET, opening(withheld));
    }

    private static OpenCaseFile opening(CaseFileWithheld... withheld) {
        return new OpenCaseFile(facts(), List.of(HANOI, TAX, POLICE), null, List.of(withheld), null);
    }

    private CaseFileAmended amend(@Nullable List<CaseFileWithheld> withheld, @Nullable List<AgencyCode> lifted) {
        return (CaseFileAmended) life.yes(MARKET, amending(withheld, lifted));
    }

    private static AmendCaseFile amending(
            @Nullable List<CaseFileWithheld> withheld, @Nullable List<AgencyCode> lifted) {
        return new AmendCaseFile(CASE, facts(), "Kiểm đếm lại.", withheld, lifted);
    }

    private List<Reason> refused(AgencyCode by, CaseFileCommand content) {
        Decision<CaseFileEvent> decision = life.command(by, content);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<CaseFileEvent>) decision).reasons();
    }

    static CaseFileWithheld withheld(CaseFileField field, AgencyCode... from) {
        return new CaseFileWithheld(field, List.of(from));
    }

    private static CaseFacts facts() {
        return in("15");
    }

    private static CaseFacts in(String province) {
        return new CaseFacts(
                "Thuốc lá điếu nhập lậu tại Lào Cai",
                SUMMARY,
                new Detection(
                        new PartialDate("2026-11-18"),
                        "Đội Quản lý thị trường số 1",
                        Force.MARKET_SURVEILLANCE,
                        List.of(Force.POLICE),
                        new ProvinceCode(province),
                        "border_land",
                        true),
                new Goods(
                        "thuốc lá điếu Jet",
                        "tobacco",
                        List.of(new Quantity(new BigDecimal("15000"), "bao", "thuốc lá điếu")),
                        VALUE),
                Violation.SMUGGLED,
                List.of(Measure.HELD),
                90_000_000L,
                "https://baolaocai.vn/thuoc-la",
                "tạm giữ cả xe");
    }
}
