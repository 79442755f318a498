package vn.lienthong.exchange.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.casefile.FileLife.CASE;
import static vn.lienthong.exchange.casefile.FileLife.COMMITTEE;
import static vn.lienthong.exchange.casefile.FileLife.MARKET;
import static vn.lienthong.exchange.casefile.FileLife.OFFICE;
import static vn.lienthong.exchange.casefile.FileLife.POLICE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.Condition;
import vn.lienthong.contract.casefile.Contribution;
import vn.lienthong.contract.casefile.ContributionKind;
import vn.lienthong.contract.casefile.CustodyCommand.AcceptTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.DecideCompetence;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDecided;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDisputed;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.CustodyEvent.TransferReturned;
import vn.lienthong.contract.casefile.FoundItem;
import vn.lienthong.contract.casefile.JointCommand.ContributeToCaseFile;
import vn.lienthong.contract.casefile.JointCommand.DecideCaseFile;
import vn.lienthong.contract.casefile.JointCommand.JoinCaseFile;
import vn.lienthong.contract.casefile.Reserve;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.casefile.WatchEvent.DutyOverdue;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;

/** A file goes from market surveillance to the police and comes back; they disagree, and their superior decides. */
class TransferStoryTest {
    private final FileLife file = FileLife.opened();

    @Test
    @Clause("S2-72")
    void isTransferredReturnedDisputedAndDecided() {
        // outside its own power: slip, inventory and clause go with the file
        TransferOffered offered =
                (TransferOffered) file.yes(MARKET, file.offer(POLICE, TransferKind.CRIMINAL_REFERRAL));
        assertThat(offered.transfer().inventory()).hasSize(2);
        assertThat(offered.sending().rule()).isEqualTo("XL62-NOW");
        assertThat(offered.watchers()).containsExactly(OFFICE, COMMITTEE);
        assertThat(explanation().stateVi())
                .isEqualTo("QLTT Lào Cai đang giữ hồ sơ, đã chuyển cho Công an Lào Cai và chờ nhận hoặc trả");
        Next first = explanation().next().getFirst();
        assertThat(first.turn()).isEqualTo(POLICE);
        assertThat(first.owed()).isTrue();
        assertThat(first.dueAt()).isEqualTo(offered.answering().dueAt());
        assertThat(first.command()).isEqualTo("vn.lienthong.casefile.accept-transfer.v1");

        // the police return it: no crime by its value
        TransferReturned returned = (TransferReturned) file.yes(POLICE, file.giveBack(ReturnGround.NOT_COMPETENT));
        assertThat(returned.giver()).isEqualTo(MARKET);
        assertThat(file.holder()).isEqualTo(MARKET);

        // offered again: the two disagree, and both arguments go up
        CompetenceDisputed disputed =
                (CompetenceDisputed) file.yes(MARKET, file.offer(POLICE, TransferKind.CRIMINAL_REFERRAL));
        assertThat(disputed.superior()).isEqualTo(COMMITTEE);
        assertThat(disputed.giverArgument()).isEqualTo("Có dấu hiệu tội phạm.");
        assertThat(disputed.receiverArgument()).isEqualTo("Trị giá chưa đến mức truy cứu.");
        assertThat(disputed.whySuperior()).contains("Ban Chỉ đạo 389 tỉnh");
        assertThat(file.holder()).isEqualTo(MARKET);
        assertThat(Life.refusal(
                        file.command(OFFICE, new DecideCompetence(CASE, file.head(), POLICE, "Điều 7", "Vì thế."))))
                .isEqualTo(ReasonCode.NOT_YOURS);

        // the superior is late, which is told, and decides all the same
        file.pass(Duration.ofDays(12));
        assertThat(file.events().getLast())
                .isInstanceOfSatisfying(
                        DutyOverdue.class, late -> assertThat(late.by()).isEqualTo(COMMITTEE));
        assertThat(Life.refusal(file.command(
                        COMMITTEE,
                        new DecideCompetence(
                                CASE, file.head(), POLICE, "Quy chế kèm QĐ 25/2017/QĐ-UBND Điều 7", "Có tổ chức."))))
                .as("it ended, and was of Sóc Trăng")
                .isEqualTo(ReasonCode.EXPIRED_AGREEMENT);
        CompetenceDecided decided = (CompetenceDecided) file.yes(
                COMMITTEE, new DecideCompetence(CASE, file.head(), POLICE, "Quyết định 19/2016/QĐ-TTg", "Có tổ chức."));
        assertThat(decided.former()).isEqualTo(MARKET);
        assertThat(file.holder()).isEqualTo(POLICE);

        // the police hold it as if they had accepted it: under the limit of the law, out of the open space
        assertThat(decided.handling()).isNotNull();
        assertThat(decided.handling().rule()).isEqualTo("CPC147-BASE");
        assertThat(file.folder().clocks().all()).singleElement().satisfies(clock -> {
            assertThat(clock.duty()).isEqualTo(CaseFileDuty.HANDLE);
            assertThat(clock.agency()).isEqualTo(POLICE);
        });
        assertThat(file.audience()).containsExactly(MARKET, OFFICE, POLICE, COMMITTEE);

        // the giver is told of the result
        file.yes(POLICE, new DecideCaseFile(CASE, CaseFileOutcome.CRIMINAL, "Khởi tố vụ án.", "BLTTHS 2015 Điều 143"));
        CaseFileClosed closed = (CaseFileClosed) file.yes(POLICE, new CloseCaseFile(CASE, "Đã chuyển truy tố."));
        assertThat(file.rules().told(file.state(), closed)).contains(MARKET);
        assertThat(file.record().links()).hasSize(5);
        assertThat(explanation().stateVi()).isEqualTo("Đã kết thúc");
        assertThat(explanation().next()).isEmpty();
    }

    @Test
    void tellsTheGiverOfWhatWasNotFoundAndWhatItCanDoUntilItHasDoneIt() {
        file.yes(MARKET, file.offer(POLICE, TransferKind.CRIMINAL_REFERRAL));
        FoundItem missing = new FoundItem(2, Condition.MISSING, null, null, "Không thấy trong kho.");

        TransferAccepted accepted = (TransferAccepted) file.yes(
                POLICE, new AcceptTransfer(CASE, file.head(), List.of(FileLife.found(1, null), missing), null));

        assertThat(accepted.reserves()).containsExactly(new Reserve(2, "Không có.", "Mục 2"));
        assertThat(explanation().past().getLast().whatVi()).endsWith("bảo lưu 1 mục: mục 2 “Mục 2” – Không có");
        assertThat(explanation().stateVi())
                .isEqualTo("Công an Lào Cai đang giữ hồ sơ, bảo lưu mục 2 “Mục 2”, chờ QLTT Lào Cai giao bù hoặc giải"
                        + " trình");
        assertThat(turnOf(MARKET).command()).isEqualTo("vn.lienthong.casefile.join.v1");
        assertThat(turnOf(MARKET).whatVi()).startsWith("Giao bù hoặc giải trình mục 2 “Mục 2”");

        file.yes(MARKET, new JoinCaseFile(CASE, "Giao bù mục 2."));
        assertThat(turnOf(MARKET).command()).isEqualTo("vn.lienthong.casefile.contribute.v1");

        file.yes(MARKET, new ContributeToCaseFile(CASE, new Contribution(ContributionKind.MEANS, "Đã giao bù.")));
        assertThat(explanation().stateVi()).isEqualTo("Công an Lào Cai đang giữ hồ sơ");
        assertThat(explanation().next()).noneMatch(next -> next.turn().equals(MARKET));
    }

    private Next turnOf(AgencyCode agency) {
        return explanation().next().stream()
                .filter(next -> next.turn().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private Explanation explanation() {
        var names = new FeedItems(Shipped.DIRECTORY);
        Explanation explained =
                new CaseFileExplains(Shipped.DIRECTORY, names::name).explain(file.events(), Counting.day(file.now()));
        assertThat(explained.past()).hasSameSizeAs(file.events());
        List<Next> owed = explained.next().stream().filter(Next::owed).toList();
        assertThat(owed).allSatisfy(next -> {
            assertThat(next.dueAt()).isNotNull();
            assertThat(next.basis()).isNotBlank();
        });
        return explained;
    }
}
