package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.CustodyCommand.AcceptTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.DecideCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.DisputeCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.ReturnTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.WithdrawOffer;
import vn.lienthong.contract.casefile.JointCommand.ContributeToCaseFile;
import vn.lienthong.contract.casefile.JointCommand.DecideCaseFile;
import vn.lienthong.contract.casefile.JointCommand.EnforceCaseFile;
import vn.lienthong.contract.casefile.JointCommand.GiveOpinion;
import vn.lienthong.contract.casefile.JointCommand.JoinCaseFile;
import vn.lienthong.contract.casefile.JointCommand.ProposeHandling;
import vn.lienthong.contract.casefile.WatchCommand.NotifyCompetent;
import vn.lienthong.exchange.casefile.CaseFileState.Disputed;
import vn.lienthong.exchange.casefile.CaseFileState.Held;
import vn.lienthong.exchange.casefile.CaseFileState.Offered;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.views.explain.Explanation.Next;

/** Whose turn it is in an open case file: what is owed has the clock that runs on it, the rest may be done. */
final class CaseFileTurns {
    private final Open open;
    private final Folder folder;
    private final Grounds grounds;
    private final List<Next> next = new ArrayList<>();

    /** @param grounds what rules rest on today */
    CaseFileTurns(Open open, Grounds grounds) {
        this.grounds = grounds;
        this.open = open;
        this.folder = open.folder();
    }

    List<Next> next() {
        folder.clocks().all().forEach(this::owed);
        switch (open) {
            case Offered offered -> {
                String transfer = grounds.of(Rule.TRANSFER, offered.receiver(), folder.holder());
                may(offered.receiver(), "Trả lại hồ sơ, nêu lý do", ReturnTransfer.class, transfer);
                may(offered.receiver(), "Nêu tranh chấp thẩm quyền", DisputeCompetence.class, transfer);
                may(folder.holder(), "Rút lại việc chuyển hồ sơ", WithdrawOffer.class, null);
            }
            case Disputed disputed -> {}
            case Held held -> held();
        }
        return next;
    }

    private void held() {
        AgencyCode leader = folder.leader();
        Handled handled = folder.handled();
        Set<AgencyCode> partners = folder.joint().partners();
        String transfer = grounds.of(Rule.TRANSFER, folder.holder(), List.of());
        if (!handled.isDecided()) {
            may(
                    leader,
                    "Đề xuất phương án xử lý",
                    ProposeHandling.class,
                    grounds.of(Rule.HANDLING_AGREED, leader, partners));
            may(leader, "Quyết định xử lý", DecideCaseFile.class, grounds.of(Rule.CASE_LEAD, leader, partners));
        } else if (!handled.enforced() && handled.outcome() != CaseFileOutcome.DISMISSED) {
            may(leader, "Báo kết quả thi hành", EnforceCaseFile.class, grounds.of(Rule.CASE_LEAD, leader, partners));
        }
        may(folder.holder(), "Chuyển hồ sơ cho cơ quan có thẩm quyền", OfferTransfer.class, transfer);
        if (!folder.holding().declined().isEmpty()) {
            may(folder.holder(), "Nêu tranh chấp thẩm quyền", DisputeCompetence.class, transfer);
        }
        may(folder.holder(), "Kết thúc vụ việc", CloseCaseFile.class, null);
        Reserved reserved = folder.holding().reserved();
        if (reserved != null) {
            reserved(reserved);
        }
    }

    /** What the giver can do about what the receiver did not find as listed. */
    private void reserved(Reserved reserved) {
        String what = "Giao bù hoặc giải trình " + reserved.linesVi() + ", nơi nhận còn bảo lưu";
        if (folder.takesPart(reserved.giver())) {
            may(reserved.giver(), what + ": ghi ở phần đóng góp", ContributeToCaseFile.class, null);
        } else if (folder.audience().contains(reserved.giver())) {
            may(reserved.giver(), what + ": tham gia vụ việc, rồi ghi ở phần đóng góp", JoinCaseFile.class, null);
        }
    }

    private void owed(Clock clock) {
        Class<?> command = switch (clock.duty()) {
            case ANSWER_OFFER -> AcceptTransfer.class;
            case HANDLE -> DecideCaseFile.class;
            case DECIDE_COMPETENCE -> DecideCompetence.class;
            case GIVE_OPINION -> GiveOpinion.class;
            case NOTIFY_COMPETENT -> NotifyCompetent.class;
        };
        String late = clock.stage() == Clock.Stage.OVERDUE ? " (đã quá hạn)" : "";
        add(
                clock.agency(),
                clock.duty().nameVi() + late,
                command,
                clock.limit().dueAt(),
                clock.limit().basis());
    }

    private void add(AgencyCode turn, String what, Class<?> command, Instant dueAt, String basis) {
        next.add(Next.owed(turn, what, command, dueAt, basis));
    }

    private void may(AgencyCode turn, String what, Class<?> command, @Nullable String basis) {
        next.add(Next.may(turn, what, command, basis));
    }
}
