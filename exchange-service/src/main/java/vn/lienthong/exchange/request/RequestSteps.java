package vn.lienthong.exchange.request;

import static vn.lienthong.runtime.decider.AllowedStep.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.ApproveAnswer;
import vn.lienthong.contract.request.RequestCommand.AssignRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.ExtendRequest;
import vn.lienthong.contract.request.RequestCommand.JoinRequest;
import vn.lienthong.contract.request.RequestCommand.PauseRequest;
import vn.lienthong.contract.request.RequestCommand.PublishRelease;
import vn.lienthong.contract.request.RequestCommand.ReaddressRequest;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestCommand.RecordMeeting;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestCommand.ResumeRequest;
import vn.lienthong.contract.request.RequestCommand.SendBackAnswer;
import vn.lienthong.contract.request.RequestCommand.StartRequest;
import vn.lienthong.contract.request.RequestCommand.SupersedeRequest;
import vn.lienthong.contract.request.RequestCommand.SupplyDocuments;
import vn.lienthong.contract.request.RequestCommand.UrgeRequest;
import vn.lienthong.contract.request.RequestCommand.WithdrawRequest;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.runtime.decider.AllowedStep;

/** Which steps a request allows: those of each addressee from where it stands, and those of the requester. */
final class RequestSteps {
    private final Open open;
    private final List<AllowedStep> steps = new ArrayList<>();

    private RequestSteps(Open open) {
        this.open = open;
    }

    /** @param offices the standing office, which may move what is owed; none if it is not connected */
    static List<AllowedStep> allowed(Open open, Set<AgencyCode> offices) {
        RequestSteps allowed = new RequestSteps(open);
        open.obligations().values().forEach(allowed::ofAddressee);
        allowed.ofRequester();
        open.joint().stream()
                .filter(each -> !open.joined().contains(each))
                .forEach(each -> allowed.steps.add(of(each, JoinRequest.class)));
        offices.stream().filter(open.audience()::contains).forEach(allowed::ofOffice);
        return allowed.steps;
    }

    private void ofAddressee(Obligation each) {
        AgencyCode by = each.addressee();
        if (open.owesDocuments(by)) {
            steps.add(of(by, SupplyDocuments.class));
        }
        switch (each.standing()) {
            case Standing.Unreceived unreceived ->
                steps.addAll(of(by, ReceiveRequest.class, AcceptRequest.class, RefuseRequest.class));
            case Standing.Received received -> steps.addAll(of(by, AcceptRequest.class, RefuseRequest.class));
            case Standing.Unstarted unstarted ->
                steps.addAll(of(by, AssignRequest.class, StartRequest.class, AnswerPartly.class, AnswerRequest.class));
            case Standing.Undertaken undertaken ->
                steps.addAll(of(by, AssignRequest.class, AnswerPartly.class, AnswerRequest.class));
            case Standing.Answered answered ->
                steps.addAll(of(open.requester(), ApproveAnswer.class, SendBackAnswer.class));
            case Standing.Refused refused -> {}
            case Standing.Final over -> {}
        }
    }

    private void ofRequester() {
        AgencyCode by = open.requester();
        if (open.isOwed()) {
            steps.add(of(by, UrgeRequest.class));
            open.obligations().values().stream().filter(Obligation::isLive).forEach(this::ofClock);
        } else if (open.dissenting().isEmpty() && !open.awaitsItsMeeting()) {
            steps.add(of(by, CloseRequest.class));
            if (Releasing.isAgreed(open)) {
                steps.add(of(by, PublishRelease.class));
            }
        }
        if (open.awaitsItsMeeting()) {
            steps.add(of(by, RecordMeeting.class));
        }
        steps.addAll(of(by, WithdrawRequest.class, SupersedeRequest.class));
    }

    private void ofClock(Obligation each) {
        if (each.clock().pause() != null) {
            steps.add(of(open.requester(), ResumeRequest.class));
            return;
        }
        steps.add(of(open.requester(), ExtendRequest.class));
        if (each.dueAt() != null && !each.clock().stage().isOver()) {
            steps.add(of(open.requester(), PauseRequest.class));
        }
    }

    private void ofOffice(AgencyCode office) {
        boolean movable = open.obligations().values().stream()
                .anyMatch(each -> each.standing() instanceof Standing.Movable
                        && !each.addressee().equals(office));
        if (movable) {
            steps.add(of(office, ReaddressRequest.class));
        }
        if (open.isUrgedBy(office)) {
            steps.add(of(office, UrgeRequest.class));
        }
    }
}
