package vn.lienthong.exchange.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.casefile.FileLife.BORDER;
import static vn.lienthong.exchange.casefile.FileLife.CASE;
import static vn.lienthong.exchange.casefile.FileLife.COMMITTEE;
import static vn.lienthong.exchange.casefile.FileLife.FILE;
import static vn.lienthong.exchange.casefile.FileLife.HANOI;
import static vn.lienthong.exchange.casefile.FileLife.MARKET;
import static vn.lienthong.exchange.casefile.FileLife.OFFICE;
import static vn.lienthong.exchange.casefile.FileLife.POLICE;
import static vn.lienthong.exchange.casefile.FileLife.TAX;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.RetractCaseFile;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CustodyCommand.AcceptTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.DecideCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.DisputeCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.WithdrawOffer;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDecided;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.InventoryItem;
import vn.lienthong.contract.casefile.InventoryKind;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.casefile.WatchEvent.DutyNearing;
import vn.lienthong.contract.casefile.WatchEvent.DutyOverdue;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Life;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.runtime.decider.Decision;
import vn.lienthong.views.watch.Owing;

/** Who holds a case file, and what is refused so that somebody always does. */
class CustodyTest {
    private final FileLife file = FileLife.opened();

    @Test
    void isHeldByItsGiverUntilTheReceiverAccepts() {
        file.yes(MARKET, file.offer(POLICE, TransferKind.ADMINISTRATIVE));
        assertThat(file.holder()).isEqualTo(MARKET);
        assertThat(file.audience()).contains(POLICE);

        file.yes(POLICE, file.accept());

        assertThat(file.holder()).isEqualTo(POLICE);
    }

    @ParameterizedTest
    @EnumSource(ReturnGround.class)
    void goesBackToItsGiverAndNotToNobody(ReturnGround ground) {
        file.yes(MARKET, file.offer(POLICE, TransferKind.ADMINISTRATIVE));

        file.yes(POLICE, file.giveBack(ground));

        assertThat(file.state()).isInstanceOf(CaseFileState.Held.class);
        assertThat(file.holder()).isEqualTo(MARKET);
    }

    @Test
    void staysWithItsGiverWhoTakesTheOfferBack() {
        file.yes(MARKET, file.offer(POLICE, TransferKind.ADMINISTRATIVE));
        AcceptTransfer late = file.accept();

        file.yes(MARKET, new WithdrawOffer(CASE, file.head(), "Phải giám định lại."));

        assertThat(file.holder()).isEqualTo(MARKET);
        assertThat(Life.refusal(file.command(POLICE, late))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void isAcceptedOnce() {
        file.yes(MARKET, file.offer(POLICE, TransferKind.ADMINISTRATIVE));
        AcceptTransfer accept = file.accept();
        file.yes(POLICE, accept);
        CaseFileState before = file.state();

        Decision<CaseFileEvent> second = file.command(POLICE, accept);

        assertThat(Life.refusal(second)).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(((Decision.Refused<CaseFileEvent>) second)
                        .reasons()
                        .getFirst()
                        .basis())
                .isEqualTo(Rule.TRANSFER.own());
        assertThat(file.state()).isEqualTo(before);
    }

    @Test
    void isNeitherAcceptedNorReturnedByAnotherThanItsReceiver() {
        file.yes(MARKET, file.offer(POLICE, TransferKind.ADMINISTRATIVE));

        for (AgencyCode other : List.of(MARKET, TAX, COMMITTEE)) {
            assertThat(Life.refusal(file.command(other, file.accept()))).isEqualTo(ReasonCode.NOT_YOURS);
            assertThat(Life.refusal(file.command(other, file.giveBack(ReturnGround.WRONG_RECEIVER))))
                    .isEqualTo(ReasonCode.NOT_YOURS);
        }
        assertThat(Life.refusal(file.command(BORDER, file.accept()))).isEqualTo(ReasonCode.NO_SUCH_MATTER);
    }

    @Test
    void isNotOfferedWhileItIsOnItsWayNorClosedNorRetracted() {
        file.yes(MARKET, file.offer(POLICE, TransferKind.ADMINISTRATIVE));

        assertThat(Life.refusal(file.command(MARKET, file.offer(TAX, TransferKind.ADMINISTRATIVE))))
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(Life.refusal(file.command(MARKET, new CloseCaseFile(CASE, "Xong."))))
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(Life.refusal(file.command(MARKET, new RetractCaseFile(CASE, "Nhầm."))))
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void isNotTransferredOnceItIsClosed() {
        OfferTransfer offer = file.offer(POLICE, TransferKind.ADMINISTRATIVE);
        file.yes(MARKET, new CloseCaseFile(CASE, "Xong."));

        assertThat(Life.refusal(file.command(MARKET, offer))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    @ParameterizedTest
    @CsvSource({
        "MS-15, ILLEGAL_TRANSITION",
        "CUSTOMS-RVII, NOT_ENROLLED",
        "NOBODY-1, UNKNOWN_AGENCY",
        "CDTCBL-NONE, UNKNOWN_AGENCY"
    })
    void isNotOfferedToItsHolderNorToOneThatIsNotHere(String to, ReasonCode code) {
        Decision<CaseFileEvent> decision =
                file.command(MARKET, file.offer(new AgencyCode(to), TransferKind.ADMINISTRATIVE));

        assertThat(Life.refusal(decision)).isEqualTo(code);
    }

    @Test
    void goesForCriminalProceedingsOnlyToWhoMayConductThem() {
        Decision<CaseFileEvent> decision = file.command(MARKET, file.offer(TAX, TransferKind.CRIMINAL_REFERRAL));

        Reason reason = ((Decision.Refused<CaseFileEvent>) decision).reasons().getFirst();
        assertThat(reason.pointer()).isEqualTo("/transfer/to");
        assertThat(reason.basis()).isEqualTo("BLTTHS 2015 Điều 34, Điều 35");
    }

    @Test
    void isRefusedWithEveryReasonAtOnce() {
        List<InventoryItem> inventory = List.of(
                FileLife.item(1, InventoryKind.ELECTRONIC_FILE, "1e-999999", null),
                FileLife.item(1, InventoryKind.EVIDENCE, "0.0001", FILE));
        Decision<CaseFileEvent> decision = file.command(
                MARKET,
                new OfferTransfer(
                        CASE,
                        FILE,
                        FileLife.transfer(
                                MARKET, TransferKind.ADMINISTRATIVE, file.now().plus(Duration.ofDays(1)), inventory)));

        assertThat(((Decision.Refused<CaseFileEvent>) decision).reasons())
                .extracting(Reason::pointer)
                .containsExactly(
                        "/custody",
                        "/transfer/to",
                        "/transfer/since",
                        "/transfer/inventory/0/quantity",
                        "/transfer/inventory/0/sha256",
                        "/transfer/inventory/1/number",
                        "/transfer/inventory/1/quantity");
    }

    @Test
    void countsNoLimitFromBeforeTheCalendarBegins() {
        Decision<CaseFileEvent> decision = file.command(
                MARKET,
                new OfferTransfer(
                        CASE,
                        file.head(),
                        FileLife.transfer(
                                POLICE,
                                TransferKind.RETURN_WITHOUT_CASE,
                                Instant.parse("1975-04-30T04:30:00Z"),
                                FileLife.inventory())));

        assertThat(Life.refusal(decision)).isEqualTo(ReasonCode.IMPOSSIBLE_DATE);
    }

    @Test
    void refusesWhateverRestsOnAnotherChain() {
        Sha256 stale = file.head();
        file.yes(MARKET, file.offer(POLICE, TransferKind.ADMINISTRATIVE));

        for (Sha256 forged : List.of(stale, FILE, CustodyChain.NOTHING)) {
            AcceptTransfer accept =
                    new AcceptTransfer(CASE, forged, file.accept().found(), null);
            Decision<CaseFileEvent> decision = file.command(POLICE, accept);
            assertThat(Life.refusal(decision)).isEqualTo(ReasonCode.FORGED_CUSTODY);
            assertThat(((Decision.Refused<CaseFileEvent>) decision)
                            .reasons()
                            .getFirst()
                            .basis())
                    .isEqualTo("Quy tắc của hệ thống: chuỗi lưu giữ hồ sơ");
            assertThat(Life.refusal(file.command(MARKET, new WithdrawOffer(CASE, forged, "Rút."))))
                    .isEqualTo(ReasonCode.FORGED_CUSTODY);
            assertThat(Life.refusal(file.command(POLICE, new DisputeCompetence(CASE, forged, "Không thuộc."))))
                    .isEqualTo(ReasonCode.FORGED_CUSTODY);
        }
    }

    @Test
    void keepsEveryDifferenceThatTheReceiverFound() {
        file.yes(MARKET, file.offer(POLICE, TransferKind.ADMINISTRATIVE));
        AcceptTransfer accept = new AcceptTransfer(
                CASE, file.head(), List.of(FileLife.found(1, "1.000"), FileLife.found(2, "14990")), "Thùng số 7 mở.");

        TransferAccepted accepted = (TransferAccepted) file.yes(POLICE, accept);

        assertThat(accepted.reserves()).singleElement().satisfies(reserve -> {
            assertThat(reserve.number()).isEqualTo(2);
            assertThat(reserve.differenceVi()).isEqualTo("Số lượng: bảng kê ghi 15000.5 bao, nhận 14990 bao.");
        });
    }

    @Test
    void wantsEachLineOfTheInventoryAnsweredOnce() {
        file.yes(MARKET, file.offer(POLICE, TransferKind.ADMINISTRATIVE));
        AcceptTransfer accept = new AcceptTransfer(
                CASE,
                file.head(),
                List.of(FileLife.found(1, null), FileLife.found(1, null), FileLife.found(9, null)),
                null);

        assertThat(((Decision.Refused<CaseFileEvent>) file.command(POLICE, accept)).reasons())
                .allMatch(reason -> reason.code() == ReasonCode.BAD_INVENTORY)
                .extracting(Reason::pointer)
                .containsExactly("/found/1/number", "/found/2/number", "/found");
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATIVE, XL58-SEND, XL66-TRANSFER",
        "CRIMINAL_REFERRAL, XL62-NOW, CPC147-BASE",
        "CRIMINAL_REFERRAL_IN_EXECUTION, XL62-EXEC, CPC147-BASE",
        "INVESTIGATION_HANDOVER, CPC164-HANDOVER, ",
        "RETURN_WITHOUT_CASE, XL62-RETURN, XL63-DECIDE",
        "RETURN_AFTER_PROCEEDINGS, XL63-FORWARD, XL63-DECIDE"
    })
    void fixesTheLimitsOfTheLawInItsEvents(TransferKind kind, String sending, String handling) {
        TransferOffered offered = (TransferOffered) file.yes(MARKET, file.offer(POLICE, kind));
        TransferAccepted accepted = (TransferAccepted) file.yes(POLICE, file.accept());

        assertThat(offered.sending().rule()).isEqualTo(sending);
        assertThat(offered.sending().basis()).contains("Điều");
        assertThat(offered.answering().rule()).isNull();
        assertThat(offered.answering().basis()).startsWith("Mặc định của hệ thống: 2 ngày làm việc");
        assertThat(offered.answering().warnAt()).isBefore(offered.answering().dueAt());
        if (handling == null) {
            assertThat(accepted.handling()).isNull();
        } else {
            assertThat(accepted.handling()).isNotNull();
            assertThat(accepted.handling().rule()).isEqualTo(handling);
        }
    }

    /** Friday 20 November 2026 and two working days, 24 November being a holiday: to the end of Wednesday. */
    @Test
    void warnsTheReceiverThenRecordsThatItIsLateAndLeavesTheFileWithItsGiver() {
        file.yes(MARKET, file.offer(POLICE, TransferKind.ADMINISTRATIVE));

        file.pass(Duration.ofDays(10));

        List<CaseFileEvent> struck =
                file.events().subList(file.events().size() - 2, file.events().size());
        assertThat(struck.getFirst()).isInstanceOfSatisfying(DutyNearing.class, nearing -> {
            assertThat(nearing.by()).isEqualTo(POLICE);
            assertThat(nearing.duty()).isEqualTo(CaseFileDuty.ANSWER_OFFER);
        });
        assertThat(struck.getLast()).isInstanceOfSatisfying(DutyOverdue.class, overdue -> {
            assertThat(overdue.at()).isEqualTo(Instant.parse("2026-11-25T16:59:59Z"));
            assertThat(file.rules().told(file.state(), overdue)).contains(COMMITTEE, OFFICE);
        });
        assertThat(file.holder()).isEqualTo(MARKET);
        assertThat(file.rules().wakesAt(file.state())).isEmpty();
        file.yes(POLICE, file.accept());
    }

    @Test
    @Clause("S2-70")
    void leavesTheOpenSpaceWhenItGoesToACriminalAuthority() {
        assertThat(file.audience()).contains(HANOI, TAX);
        file.yes(MARKET, file.offer(POLICE, TransferKind.CRIMINAL_REFERRAL));
        assertThat(file.audience()).contains(HANOI, TAX);

        file.yes(POLICE, file.accept());

        assertThat(file.audience()).isEqualTo(Set.of(COMMITTEE, MARKET, OFFICE, POLICE));
        assertThat(Life.refusal(file.command(TAX, file.accept()))).isEqualTo(ReasonCode.NO_SUCH_MATTER);
    }

    @Test
    @Clause("S2-70")
    void staysInTheOpenSpaceWhereASuperiorGivesItToWhoConductsNoProceedings() {
        file.yes(MARKET, file.offer(POLICE, TransferKind.CRIMINAL_REFERRAL));
        file.yes(POLICE, new DisputeCompetence(CASE, file.head(), "Không có dấu hiệu tội phạm."));

        CompetenceDecided decided = (CompetenceDecided)
                file.yes(COMMITTEE, new DecideCompetence(CASE, file.head(), TAX, "Điều 7", "Vi phạm về thuế."));

        assertThat(decided.handling()).isNull();
        assertThat(decided.audience()).isNull();
        assertThat(file.audience()).contains(HANOI, TAX);
    }

    @Test
    void owesTheHandlingAfterASuperiorsDecisionAsAfterAnAcceptance() {
        file.yes(MARKET, file.offer(POLICE, TransferKind.ADMINISTRATIVE));
        file.yes(POLICE, file.giveBack(ReturnGround.NOT_COMPETENT));
        file.yes(MARKET, new DisputeCompetence(CASE, file.head(), "Thuộc thẩm quyền công an."));

        CompetenceDecided decided = (CompetenceDecided)
                file.yes(COMMITTEE, new DecideCompetence(CASE, file.head(), POLICE, "Điều 7", "Vì thế."));

        assertThat(decided.handling()).isNotNull();
        assertThat(decided.handling().rule()).isEqualTo("XL66-TRANSFER");
        assertThat(Owing.after(file.events()))
                .containsExactly(Owing.line("handle", POLICE, decided.handling().dueAt()));
    }

    @Test
    void isRetractedOnlyByWhoOpenedItAndOnlyIfNobodyElseHeldIt() {
        assertThat(Life.refusal(file.command(TAX, new RetractCaseFile(CASE, "Nhầm."))))
                .isEqualTo(ReasonCode.NOT_YOURS);
        file.yes(MARKET, file.offer(POLICE, TransferKind.ADMINISTRATIVE));
        file.yes(POLICE, file.accept());
        assertThat(Life.refusal(file.command(POLICE, new RetractCaseFile(CASE, "Nhầm."))))
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);

        FileLife other = FileLife.opened();
        other.yes(MARKET, new RetractCaseFile(CASE, "Lập trùng."));
        assertThat(other.holder()).isEqualTo(MARKET);
    }

    @Test
    void isOfferedToAnotherWhereNobodyIsAboveHolderAndWhoReturnedIt() {
        file.yes(MARKET, file.offer(COMMITTEE, TransferKind.ADMINISTRATIVE));
        file.yes(COMMITTEE, file.accept());
        file.yes(COMMITTEE, file.offer(OFFICE, TransferKind.ADMINISTRATIVE));
        file.yes(OFFICE, file.giveBack(ReturnGround.NOT_COMPETENT));

        Decision.Refused<CaseFileEvent> refused = (Decision.Refused<CaseFileEvent>)
                file.command(COMMITTEE, file.offer(OFFICE, TransferKind.ADMINISTRATIVE));

        assertThat(refused.reasons()).extracting(Reason::pointer).containsExactly("/transfer/to");
        file.yes(COMMITTEE, file.offer(POLICE, TransferKind.ADMINISTRATIVE));
    }

    @Test
    void hasADisputeOnlyWhereSomebodyDeclined() {
        assertThat(Life.refusal(file.command(MARKET, new DisputeCompetence(CASE, file.head(), "Thuộc công an."))))
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(Life.refusal(
                        file.command(COMMITTEE, new DecideCompetence(CASE, file.head(), POLICE, "Điều 7", "Vì thế."))))
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    /** Files from before chains were kept have the same first link, though it is not in their first event. */
    @Test
    void hasAChainAlsoIfItWasOpenedBeforeChainsWereKept() {
        CaseFileOpened now = (CaseFileOpened) file.events().getFirst();
        CaseFileOpened then = new CaseFileOpened(
                now.caseFile(), now.by(), now.at(), now.facts(), now.audience(), now.proposal(), null, null);

        assertThat(Evolving.after(file.rules().initial(), then)).isEqualTo(file.state());
    }
}
