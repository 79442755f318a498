package vn.lienthong.exchange.request;

import java.time.Instant;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestClock;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.ApproveAnswer;
import vn.lienthong.contract.request.RequestCommand.AssignRequest;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestCommand.SendBackAnswer;
import vn.lienthong.contract.request.RequestCommand.StartRequest;
import vn.lienthong.contract.request.RequestEvent.AnswerApproved;
import vn.lienthong.contract.request.RequestEvent.AnswerSentBack;
import vn.lienthong.contract.request.RequestEvent.RequestAccepted;
import vn.lienthong.contract.request.RequestEvent.RequestAnsweredPartly;
import vn.lienthong.contract.request.RequestEvent.RequestAssigned;
import vn.lienthong.contract.request.RequestEvent.RequestReceived;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;
import vn.lienthong.contract.request.RequestEvent.RequestStarted;

/** Where one addressee stands. A step that is not allowed from there has no method. */
sealed interface Standing {
    /** The words shown to people, in Vietnamese. */
    String nameVi();

    /** Something is owed, and a clock runs on it. */
    sealed interface Live extends Movable {
        /** Which of the two limits is next. */
        default RequestClock clock() {
            return RequestClock.ANSWER;
        }
    }

    /** It has yet to say whether it takes the request on. */
    sealed interface Undecided extends Live {
        default RequestAccepted accept(AcceptRequest command, AgencyCode by, Instant now) {
            return new RequestAccepted(command.request(), by, now, command.note());
        }

        default RequestRefused refuse(RefuseRequest command, AgencyCode by, Instant now) {
            return new RequestRefused(command.request(), by, now, command.ground(), command.explanation());
        }
    }

    /** It has not even confirmed the receipt; to accept or refuse confirms it too. */
    sealed interface Unreceived extends Undecided {
        default RequestReceived receive(ReceiveRequest command, AgencyCode by, Instant now) {
            return new RequestReceived(command.request(), by, now, command.note());
        }

        @Override
        default RequestClock clock() {
            return RequestClock.RECEIPT;
        }
    }

    /** It has taken the request on and owes an answer. */
    sealed interface Undertaken extends Live {
        default RequestAssigned assign(AssignRequest command, AgencyCode by, Instant now) {
            return new RequestAssigned(command.request(), by, now, command.unit(), command.post(), command.note());
        }

        default RequestAnsweredPartly answerPartly(
                AnswerPartly command, AgencyCode by, Instant now, AnsweredUnder under) {
            return new RequestAnsweredPartly(
                    command.request(),
                    by,
                    now,
                    command.answer(),
                    command.remaining(),
                    command.attachments(),
                    under.conditions(),
                    under.of());
        }
    }

    /** It has not yet said that it carries the request out. */
    sealed interface Unstarted extends Undertaken {
        default RequestStarted start(StartRequest command, AgencyCode by, Instant now) {
            return new RequestStarted(command.request(), by, now, command.note());
        }
    }

    /** It may be moved to another agency by a leader: something is owed, or was refused. */
    sealed interface Movable extends Standing permits Live, Refused {}

    /** Nothing more comes of it. */
    sealed interface Final extends Standing {}

    record Asked() implements Unreceived {
        @Override
        public String nameVi() {
            return "chờ tiếp nhận";
        }
    }

    /** The receipt was due and nothing was heard; the duty goes on. */
    record Silent() implements Unreceived {
        @Override
        public String nameVi() {
            return "im lặng, quá hạn tiếp nhận";
        }
    }

    record Received() implements Undecided {
        @Override
        public String nameVi() {
            return "đã tiếp nhận, chưa nhận hay từ chối";
        }
    }

    record Accepted() implements Unstarted {
        @Override
        public String nameVi() {
            return "đã nhận, chờ thực hiện";
        }
    }

    record Assigned() implements Unstarted {
        @Override
        public String nameVi() {
            return "đã phân công";
        }
    }

    record InProgress() implements Undertaken {
        @Override
        public String nameVi() {
            return "đang thực hiện";
        }
    }

    record PartlyAnswered() implements Undertaken {
        @Override
        public String nameVi() {
            return "đã trả lời một phần";
        }
    }

    record SentBack() implements Unstarted {
        @Override
        public String nameVi() {
            return "bị trả lại, phải trả lời lại";
        }
    }

    /** It has answered; the requester has yet to say whether that does. */
    record Answered() implements Standing {
        AnswerApproved approve(ApproveAnswer command, AgencyCode by, Instant now) {
            return new AnswerApproved(command.request(), by, now, command.addressee(), command.note());
        }

        AnswerSentBack sendBack(SendBackAnswer command, AgencyCode by, Instant now, Due answer) {
            return new AnswerSentBack(command.request(), by, now, command.addressee(), command.reason(), answer);
        }

        @Override
        public String nameVi() {
            return "đã trả lời, chờ chấp thuận";
        }
    }

    record Refused(RefusalGround ground) implements Movable {
        @Override
        public String nameVi() {
            return "đã từ chối";
        }
    }

    /** Its line answered for it. */
    record AnsweredFor() implements Final {
        @Override
        public String nameVi() {
            return "cơ quan cấp trên đã trả lời thay";
        }
    }

    record Approved() implements Final {
        @Override
        public String nameVi() {
            return "trả lời được chấp thuận";
        }
    }

    record Readdressed() implements Final {
        @Override
        public String nameVi() {
            return "đã chuyển cơ quan khác";
        }
    }
}
