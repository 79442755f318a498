package vn.lienthong.contract.request;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;

/** What an agency may say of a request for coordination. */
public sealed interface RequestCommand extends AgencyCommand {

    /** Asks one or more agencies to do something; each owes an answer of its own. */
    record MakeRequest(
            RequestContent content, @Size(min = 1, max = 50) List<AgencyCode> addressees) implements RequestCommand {
        @Override
        public List<AgencyCode> obliged() {
            return addressees;
        }
    }

    /** An addressee takes the request on. */
    record AcceptRequest(
            RequestId request, @Size(max = 4000) @Nullable String note) implements RequestCommand {
        @Override
        public RequestId about() {
            return request;
        }
    }

    /** An addressee refuses, on a lawful ground. */
    record RefuseRequest(
            RequestId request,
            RefusalGround ground,
            @Size(min = 1, max = 4000) String explanation) implements RequestCommand {
        @Override
        public RequestId about() {
            return request;
        }
    }

    /** An addressee that accepted answers. */
    record AnswerRequest(
            RequestId request, @Size(min = 1, max = 100_000) String answer) implements RequestCommand {
        @Override
        public RequestId about() {
            return request;
        }
    }

    /** The requester has what it asked for and closes the request. */
    record CloseRequest(
            RequestId request, @Size(max = 4000) @Nullable String note) implements RequestCommand {
        @Override
        public RequestId about() {
            return request;
        }
    }
}
