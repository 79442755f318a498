package vn.lienthong.exchange.request;

import java.time.Instant;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestEvent.RequestAccepted;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;

/** Where one addressee stands: it owes a reply, then an answer, then nothing. A step that is not allowed has no method. */
sealed interface Obligation {
    /** The word shown to people, in Vietnamese. */
    String nameVi();

    /** Asked, and yet to say whether it takes the request on. */
    record Asked() implements Obligation {
        RequestAccepted accept(AcceptRequest command, AgencyCode by, Instant now) {
            return new RequestAccepted(command.request(), by, now, command.note());
        }

        RequestRefused refuse(RefuseRequest command, AgencyCode by, Instant now) {
            return new RequestRefused(command.request(), by, now, command.ground(), command.explanation());
        }

        @Override
        public String nameVi() {
            return "chờ tiếp nhận";
        }
    }

    /** It has taken the request on and owes an answer. */
    record Accepted() implements Obligation {
        RequestAnswered answer(AnswerRequest command, AgencyCode by, Instant now) {
            return new RequestAnswered(command.request(), by, now, command.answer());
        }

        @Override
        public String nameVi() {
            return "đã nhận, đang thực hiện";
        }
    }

    /** It has refused on a lawful ground. */
    record Refused(RefusalGround ground) implements Obligation {
        @Override
        public String nameVi() {
            return "đã từ chối";
        }
    }

    /** It has answered. */
    record Answered() implements Obligation {
        @Override
        public String nameVi() {
            return "đã trả lời";
        }
    }
}
