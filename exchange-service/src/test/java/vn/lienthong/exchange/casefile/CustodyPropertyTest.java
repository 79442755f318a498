package vn.lienthong.exchange.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.casefile.FileLife.BORDER;
import static vn.lienthong.exchange.casefile.FileLife.CASE;
import static vn.lienthong.exchange.casefile.FileLife.COMMITTEE;
import static vn.lienthong.exchange.casefile.FileLife.HANOI;
import static vn.lienthong.exchange.casefile.FileLife.MARKET;
import static vn.lienthong.exchange.casefile.FileLife.OFFICE;
import static vn.lienthong.exchange.casefile.FileLife.POLICE;
import static vn.lienthong.exchange.casefile.FileLife.TAX;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileCommand.AmendCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.Contribution;
import vn.lienthong.contract.casefile.ContributionKind;
import vn.lienthong.contract.casefile.CustodyCommand.DecideCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.DisputeCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.WithdrawOffer;
import vn.lienthong.contract.casefile.JointCommand.ContributeToCaseFile;
import vn.lienthong.contract.casefile.JointCommand.DecideCaseFile;
import vn.lienthong.contract.casefile.JointCommand.EnforceCaseFile;
import vn.lienthong.contract.casefile.JointCommand.GiveOpinion;
import vn.lienthong.contract.casefile.JointCommand.JoinCaseFile;
import vn.lienthong.contract.casefile.JointCommand.LeaveCaseFile;
import vn.lienthong.contract.casefile.JointCommand.ProposeHandling;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.casefile.WatchCommand.LowerFlag;
import vn.lienthong.contract.casefile.WatchCommand.RaiseFlag;
import vn.lienthong.exchange.casefile.CaseFileState.Closed;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.views.watch.Owing;

/** What holds of every case file, {@link FileLife} asserts at each step: here chance brings the steps. */
class CustodyPropertyTest {
    private static final List<AgencyCode> AGENCIES = List.of(MARKET, POLICE, BORDER, TAX, HANOI, COMMITTEE, OFFICE);

    /** A command as it was drafted, at whatever head of the chain there was then. */
    private record Drafted(AgencyCode by, CaseFileCommand content) {}

    @TestFactory
    Stream<DynamicTest> hasOneHolderAndAWholeChainWhateverIsCommandedInWhateverOrder() {
        return Seeds.each(150, random -> {
            FileLife file = FileLife.opened();
            List<Drafted> drafted = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                Drafted next = random.nextInt(5) == 0 && !drafted.isEmpty()
                        ? drafted.get(random.nextInt(drafted.size())) // late, or a second time
                        : draft(random, file);
                drafted.add(next);
                boolean ended = file.state() instanceof Closed;
                CaseFileState before = file.state();
                int events = file.events().size();

                if (random.nextInt(6) != 0) { // some are drafted and sent only later
                    file.command(next.by(), next.content());
                }
                if (random.nextInt(8) == 0) {
                    file.pass(Duration.ofHours(random.nextInt(24 * 40)));
                }

                if (ended || file.events().size() == events) {
                    assertThat(file.state()).isEqualTo(before);
                }
                assertThat(Owing.after(file.events())).as("the watch").isEqualTo(owed(file.state()));
            }
        });
    }

    /** As the watch tells it. */
    private static List<String> owed(CaseFileState state) {
        if (!(state instanceof CaseFileState.Open open)) {
            return List.of();
        }
        List<String> owed = open.folder().clocks().all().stream()
                .map(clock -> Owing.line(
                        clock.duty().wire(), clock.agency(), clock.limit().dueAt()))
                .sorted()
                .toList();
        return owed.isEmpty() ? List.of(Owing.line("finish", open.folder().holder(), null)) : owed;
    }

    private static Drafted draft(Random random, FileLife file) {
        AgencyCode by = any(random, AGENCIES);
        AgencyCode likely = random.nextInt(3) == 0 ? by : file.holder();
        AgencyCode other = any(random, AGENCIES);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> new Drafted(likely, file.offer(other, any(random, List.of(TransferKind.values()))));
            case 4, 5 -> new Drafted(receiver(file, by), file.accept());
            case 6, 7, 8 -> new Drafted(receiver(file, by), file.giveBack(any(random, List.of(ReturnGround.values()))));
            case 9 -> new Drafted(likely, new WithdrawOffer(CASE, file.head(), "Rút lại."));
            case 10 -> new Drafted(receiver(file, likely), new DisputeCompetence(CASE, file.head(), "Không thuộc."));
            case 11, 12 ->
                new Drafted(superior(file, by), new DecideCompetence(CASE, file.head(), other, "Điều 7", "Vì thế."));
            case 13 -> new Drafted(likely, new NameLead(CASE, other, List.of(by), "Đã thống nhất."));
            case 14 -> new Drafted(by, new JoinCaseFile(CASE, "Thuộc địa bàn."));
            case 15 -> new Drafted(by, new GiveOpinion(CASE, random.nextBoolean(), "Ý kiến."));
            case 16 -> new Drafted(file.folder().leader(), new ProposeHandling(CASE, "Xử phạt.", "Điều 8"));
            case 17 -> joint(random, file, by);
            case 18 -> flag(random, by);
            default ->
                random.nextInt(12) == 0
                        ? new Drafted(likely, new CloseCaseFile(CASE, "Xong."))
                        : new Drafted(likely, new AmendCaseFile(CASE, CaseFilesTest.facts("14 bao", "15"), "Đếm lại."));
        };
    }

    private static Drafted joint(Random random, FileLife file, AgencyCode by) {
        AgencyCode leader = file.folder().leader();
        return switch (random.nextInt(4)) {
            case 0 -> new Drafted(by, new LeaveCaseFile(CASE, "Xong việc."));
            case 1 ->
                new Drafted(by, new ContributeToCaseFile(CASE, new Contribution(ContributionKind.FORCES, "5 người")));
            case 2 ->
                new Drafted(
                        leader,
                        new DecideCaseFile(CASE, any(random, List.of(CaseFileOutcome.values())), "Phạt.", "Điều 8"));
            default -> new Drafted(leader, new EnforceCaseFile(CASE, "Đã nộp."));
        };
    }

    private static Drafted flag(Random random, AgencyCode by) {
        CaseFileFlag flag = any(random, List.of(CaseFileFlag.values()));
        return new Drafted(
                by, random.nextBoolean() ? new RaiseFlag(CASE, flag, "Vì.") : new LowerFlag(CASE, flag, "Thôi."));
    }

    private static AgencyCode receiver(FileLife file, AgencyCode otherwise) {
        return file.state() instanceof CaseFileState.Offered offered ? offered.receiver() : otherwise;
    }

    private static AgencyCode superior(FileLife file, AgencyCode otherwise) {
        return file.state() instanceof CaseFileState.Disputed disputed
                ? disputed.dispute().superior()
                : otherwise;
    }

    private static <T> T any(Random random, List<T> these) {
        return these.get(random.nextInt(these.size()));
    }
}
