package vn.lienthong.contract.request;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Attachment;

/** What an agency may say of a request for coordination. */
public sealed interface RequestCommand extends AgencyCommand {
    /** The request it speaks of; null where it makes one. */
    @Nullable
    RequestId request();

    @Override
    default @Nullable RequestId about() {
        return request();
    }

    /**
     * Asks one or more agencies to do something; each owes an answer of its own.
     *
     * @param cascade whether the request also reaches the local units of those addressees that head a line; null for no
     * @param withheld what of it some of those who may see it do not get; from none of those that are to act on it
     */
    record MakeRequest(
            RequestContent content,
            @Size(min = 1, max = 50) List<AgencyCode> addressees,
            @Nullable Boolean cascade,
            @Size(max = 30) @Nullable List<RequestWithheld> withheld)
            implements RequestCommand {

        /** Withholds nothing. */
        public MakeRequest(RequestContent content, List<AgencyCode> addressees, @Nullable Boolean cascade) {
            this(content, addressees, cascade, null);
        }

        /** Asks these alone. */
        public MakeRequest(RequestContent content, List<AgencyCode> addressees) {
            this(content, addressees, null);
        }

        @Override
        public @Nullable RequestId request() {
            return null;
        }

        @Override
        public List<AgencyCode> obliged() {
            List<AgencyCode> joint = content.joint();
            return joint == null
                    ? addressees
                    : Stream.concat(addressees.stream(), joint.stream()).toList();
        }
    }

    /** An addressee confirms that the request has reached it; the answer is still owed. */
    record ReceiveRequest(
            RequestId request, @Size(max = 4000) @Nullable String note) implements RequestCommand {}

    /** An addressee takes the request on. */
    record AcceptRequest(
            RequestId request, @Size(max = 4000) @Nullable String note) implements RequestCommand {}

    /** An addressee refuses, on a lawful ground. */
    record RefuseRequest(
            RequestId request,
            RefusalGround ground,
            @Size(min = 1, max = 4000) String explanation) implements RequestCommand {}

    /** An addressee says which of its units, and which post in it, carries the request out; never a person's name. */
    record AssignRequest(
            RequestId request,
            @Size(min = 1, max = 200) String unit,
            @Size(min = 1, max = 200) @Nullable String post,
            @Size(max = 4000) @Nullable String note)
            implements RequestCommand {}

    /** An addressee has begun to carry the request out. */
    record StartRequest(
            RequestId request, @Size(max = 4000) @Nullable String note) implements RequestCommand {}

    /**
     * An addressee answers a part and says what is still to come.
     *
     * @param conditions null for those of the agreement under which it answers, if there are any
     */
    record AnswerPartly(
            RequestId request,
            @Size(min = 1, max = 100_000) String answer,
            @Size(min = 1, max = 4000) String remaining,
            @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments,
            @Nullable AnswerConditions conditions)
            implements RequestCommand {
        /** Answers a part and states no conditions. */
        public AnswerPartly(
                RequestId request, String answer, String remaining, @Nullable List<Attachment> attachments) {
            this(request, answer, remaining, attachments, null);
        }

        /** Answers a part without files. */
        public AnswerPartly(RequestId request, String answer, String remaining) {
            this(request, answer, remaining, null);
        }
    }

    /**
     * An addressee that accepted answers; {@code missing} says why a line answers before all its local units have.
     *
     * @param conditions null for those of the agreement under which it answers, if there are any
     */
    record AnswerRequest(
            RequestId request,
            @Size(min = 1, max = 100_000) String answer,
            @Size(min = 1, max = 4000) @Nullable String missing,
            @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments,
            @Nullable AnswerConditions conditions)
            implements RequestCommand {
        /** Answers and states no conditions. */
        public AnswerRequest(
                RequestId request, String answer, @Nullable String missing, @Nullable List<Attachment> attachments) {
            this(request, answer, missing, attachments, null);
        }

        /** Answers; of a line, for all its local units have. */
        public AnswerRequest(RequestId request, String answer) {
            this(request, answer, null);
        }

        /** Answers without files. */
        public AnswerRequest(RequestId request, String answer, @Nullable String missing) {
            this(request, answer, missing, null);
        }
    }

    /** The requester sends an answer back that does not do; {@code dueAt} is the new limit, null for one by the agreement. */
    record SendBackAnswer(
            RequestId request,
            AgencyCode addressee,
            @Size(min = 1, max = 4000) String reason,
            @Nullable Instant dueAt) implements RequestCommand {}

    /** The requester finds an answer good: that addressee owes nothing any more. */
    record ApproveAnswer(
            RequestId request,
            AgencyCode addressee,
            @Size(max = 4000) @Nullable String note) implements RequestCommand {}

    /** The requester has what it asked for and closes the request. */
    record CloseRequest(
            RequestId request, @Size(max = 4000) @Nullable String note) implements RequestCommand {}

    /** The requester publishes what all have agreed to give to the press, and so closes the request. */
    record PublishRelease(RequestId request) implements RequestCommand {}

    /** The requester no longer asks. */
    record WithdrawRequest(
            RequestId request, @Size(min = 1, max = 4000) String reason) implements RequestCommand {}

    /** The requester asks by another request of its own in place of this one. */
    record SupersedeRequest(
            RequestId request,
            RequestId successor,
            @Size(min = 1, max = 4000) String reason) implements RequestCommand {}

    /** A leader moves what one addressee owes to another agency. */
    record ReaddressRequest(
            RequestId request,
            AgencyCode from,
            AgencyCode to,
            @Size(min = 1, max = 4000) String reason) implements RequestCommand {
        @Override
        public List<AgencyCode> obliged() {
            return List.of(to);
        }
    }

    /** Urges (đôn đốc) one addressee, or all that still owe something if none is named. */
    record UrgeRequest(
            RequestId request,
            @Nullable AgencyCode addressee,
            @Size(min = 1, max = 4000) String text) implements RequestCommand {}

    /** Stops an addressee's clock for a reason, at most until the moment named. */
    record PauseRequest(
            RequestId request,
            AgencyCode addressee,
            Instant until,
            @Size(min = 1, max = 4000) String reason,
            @Size(min = 1, max = 200) String basis)
            implements RequestCommand {}

    /** Lets an addressee's clock run on before its pause has ended. */
    record ResumeRequest(
            RequestId request,
            AgencyCode addressee,
            @Size(max = 4000) @Nullable String note) implements RequestCommand {}

    /** Gives an addressee more time to answer, for a reason. */
    record ExtendRequest(
            RequestId request,
            AgencyCode addressee,
            Instant until,
            @Size(min = 1, max = 4000) String reason,
            @Size(min = 1, max = 200) String basis)
            implements RequestCommand {}

    /**
     * One of those called to a meeting supplies documents that it was asked to prepare.
     *
     * @param documents which of those of the meeting, counted from 1
     * @param reference where they are found, such as the number of the letter they came with
     * @param attachments the documents themselves, as files
     */
    record SupplyDocuments(
            RequestId request,
            @Size(min = 1, max = 50) List<@Positive Integer> documents,
            @Size(min = 1, max = 1000) String reference,
            @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments)
            implements RequestCommand {
        /** Supplies them by the reference alone. */
        public SupplyDocuments(RequestId request, List<Integer> documents, String reference) {
            this(request, documents, reference, null);
        }
    }

    /**
     * The requester records a meeting that was held: who came, and what was agreed.
     *
     * @param present those of the addressees that attended
     * @param agreed what was agreed, for all that were called
     */
    record RecordMeeting(
            RequestId request,
            @Size(max = 50) List<AgencyCode> present,
            @Size(min = 1, max = 20_000) String agreed) implements RequestCommand {}

    /** One that is named as proposing it together with the requester confirms that it does. */
    record JoinRequest(
            RequestId request, @Size(max = 4000) @Nullable String note) implements RequestCommand {}
}
