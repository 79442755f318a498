package vn.lienthong.exchange.casefile;

import static vn.lienthong.runtime.decider.AllowedStep.of;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand.AmendCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.LinkCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileCommand.RetractCaseFile;
import vn.lienthong.contract.casefile.CaseFileDuty;
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
import vn.lienthong.contract.casefile.JointCommand.LeaveCaseFile;
import vn.lienthong.contract.casefile.JointCommand.ProposeHandling;
import vn.lienthong.contract.casefile.WatchCommand.NotifyCompetent;
import vn.lienthong.exchange.casefile.CaseFileState.Disputed;
import vn.lienthong.exchange.casefile.CaseFileState.Held;
import vn.lienthong.exchange.casefile.CaseFileState.Offered;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.runtime.decider.AllowedStep;

/** Which steps an open case file allows to its holder, its leader, its partners, and to whom it is on its way. */
final class CaseFileSteps {
    private final Folder folder;
    private final List<AllowedStep> steps = new ArrayList<>();

    private CaseFileSteps(Folder folder) {
        this.folder = folder;
    }

    static List<AllowedStep> allowed(Open open) {
        CaseFileSteps allowed = new CaseFileSteps(open.folder());
        switch (open) {
            case Held held -> allowed.held();
            case Offered offered -> {
                allowed.add(
                        of(offered.receiver(), AcceptTransfer.class, ReturnTransfer.class, DisputeCompetence.class));
                allowed.add(of(allowed.folder.holder(), WithdrawOffer.class));
            }
            case Disputed disputed -> allowed.add(of(disputed.dispute().superior(), DecideCompetence.class));
        }
        allowed.always();
        return allowed.steps;
    }

    private void held() {
        AgencyCode leader = folder.leader();
        AgencyCode holder = folder.holder();
        Handled handled = folder.handled();
        if (!handled.isDecided()) {
            add(of(leader, ProposeHandling.class));
            if (Settling.mayDecide(folder)) {
                add(of(leader, DecideCaseFile.class));
            }
            if (handled.proposed()) {
                folder.joint().partners().forEach(partner -> add(of(partner, GiveOpinion.class)));
            }
        }
        add(of(holder, OfferTransfer.class));
        if (folder.holding().lastDeclined() != null) {
            add(of(holder, DisputeCompetence.class));
        }
        if (folder.joint().partners().isEmpty() || handled.isDecided()) {
            add(of(holder, CloseCaseFile.class));
        }
        if (folder.holding().former().isEmpty() && !handled.isDecided()) {
            add(of(holder, RetractCaseFile.class));
        }
    }

    private void always() {
        folder.clocks().all().stream()
                .filter(clock -> clock.duty() == CaseFileDuty.NOTIFY_COMPETENT)
                .forEach(clock -> add(of(clock.agency(), NotifyCompetent.class)));
        Handled handled = folder.handled();
        if (handled.isDecided() && !handled.enforced() && handled.outcome() != CaseFileOutcome.DISMISSED) {
            add(of(folder.leader(), EnforceCaseFile.class));
        }
        add(of(folder.holder(), AmendCaseFile.class, LinkCaseFile.class, NameLead.class, ContributeToCaseFile.class));
        if (!folder.leader().equals(folder.holder())) {
            add(of(folder.leader(), ContributeToCaseFile.class));
        }
        folder.joint().partners().forEach(partner -> add(of(partner, ContributeToCaseFile.class, LeaveCaseFile.class)));
        folder.audience().stream()
                .filter(each -> !folder.takesPart(each))
                .forEach(each -> add(of(each, JoinCaseFile.class)));
    }

    private void add(AllowedStep step) {
        steps.add(step);
    }

    private void add(List<AllowedStep> more) {
        steps.addAll(more);
    }
}
