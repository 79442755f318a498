package vn.lienthong.contract.request;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.handling.Withholding;

/** What has happened to a request for coordination. */
public sealed interface RequestEvent extends MatterEvent {
    /** The request. */
    RequestId request();

    @Override
    default RequestId about() {
        return request();
    }

    /**
     * Made by the requester; {@code watchers} may see it beside requester and addressees. {@code owed} is what each
     * addressee and each local unit reached owes, null in requests of before limits were kept; {@code unreached} are
     * the local units that exist and have no inbox here, which their line tells itself; {@code withheld} is what some of
     * those who may see it do not get, null for nothing.
     */
    record RequestMade(
            RequestId request,
            AgencyCode by,
            Instant at,
            RequestContent content,
            List<AgencyCode> addressees,
            List<AgencyCode> watchers,
            @Nullable List<Owed> owed,
            @Nullable List<AgencyCode> unreached,
            @Nullable List<RequestWithheld> withheld)
            implements RequestEvent {

        /** Of which nothing is withheld. */
        public RequestMade(
                RequestId request,
                AgencyCode by,
                Instant at,
                RequestContent content,
                List<AgencyCode> addressees,
                List<AgencyCode> watchers,
                @Nullable List<Owed> owed,
                @Nullable List<AgencyCode> unreached) {
            this(request, by, at, content, addressees, watchers, owed, unreached, null);
        }

        @Override
        public RequestMade seenBy(AgencyCode reader) {
            Set<RequestField> fields = Withholding.from(reader, withheld, RequestField.class);
            return fields.isEmpty()
                    ? this
                    : new RequestMade(
                            request,
                            by,
                            at,
                            content.without(fields),
                            addressees,
                            watchers,
                            owed,
                            unreached,
                            Withholding.knownTo(reader, withheld, RequestWithheld::new));
        }

        /** Of before limits were kept. */
        public RequestMade(
                RequestId request,
                AgencyCode by,
                Instant at,
                RequestContent content,
                List<AgencyCode> addressees,
                List<AgencyCode> watchers) {
            this(request, by, at, content, addressees, watchers, null, null);
        }
    }

    /** Confirmed by one addressee to have reached it. */
    record RequestReceived(
            RequestId request,
            AgencyCode by,
            Instant at,
            @Nullable String note) implements RequestEvent {}

    /** Taken on by one addressee. */
    record RequestAccepted(
            RequestId request,
            AgencyCode by,
            Instant at,
            @Nullable String note) implements RequestEvent {}

    /** Refused by one addressee, on a lawful ground. */
    record RequestRefused(RequestId request, AgencyCode by, Instant at, RefusalGround ground, String explanation)
            implements RequestEvent {}

    /** Given by one addressee to a unit of its own. */
    record RequestAssigned(
            RequestId request,
            AgencyCode by,
            Instant at,
            String unit,
            @Nullable String post,
            @Nullable String note) implements RequestEvent {}

    /** Begun to be carried out by one addressee. */
    record RequestStarted(
            RequestId request,
            AgencyCode by,
            Instant at,
            @Nullable String note) implements RequestEvent {}

    /**
     * Answered in part by one addressee.
     *
     * @param conditions under which it may be used; null where nothing is asked
     * @param conditionsOf code of the agreement whose conditions these are, since the addressee stated none; null where it did
     */
    record RequestAnsweredPartly(
            RequestId request,
            AgencyCode by,
            Instant at,
            String answer,
            String remaining,
            @Nullable List<Attachment> attachments,
            @Nullable AnswerConditions conditions,
            @Nullable String conditionsOf)
            implements RequestEvent {

        @Override
        public RequestAnsweredPartly seenBy(AgencyCode reader) {
            Set<RequestField> fields = AnswerConditions.withheldFrom(reader, conditions);
            if (conditions == null || fields.isEmpty()) {
                return this;
            }
            boolean read = !fields.contains(RequestField.TEXT);
            return new RequestAnsweredPartly(
                    request,
                    by,
                    at,
                    read ? answer : Withholding.IN_ITS_PLACE,
                    read ? remaining : Withholding.IN_ITS_PLACE,
                    fields.contains(RequestField.ATTACHMENTS) ? null : attachments,
                    conditions.seenBy(reader),
                    conditionsOf);
        }

        /** Without files, under no conditions. */
        public RequestAnsweredPartly(RequestId request, AgencyCode by, Instant at, String answer, String remaining) {
            this(request, by, at, answer, remaining, null, null, null);
        }
    }

    /**
     * Answered by one addressee; where a line answered for local units that had not, {@code answeredFor} are these and
     * {@code missing} is why.
     *
     * @param conditions under which it may be used; null where nothing is asked
     * @param conditionsOf code of the agreement whose conditions these are, since the addressee stated none; null where it did
     */
    record RequestAnswered(
            RequestId request,
            AgencyCode by,
            Instant at,
            String answer,
            @Nullable String missing,
            @Nullable List<AgencyCode> answeredFor,
            @Nullable List<Attachment> attachments,
            @Nullable AnswerConditions conditions,
            @Nullable String conditionsOf)
            implements RequestEvent {

        @Override
        public RequestAnswered seenBy(AgencyCode reader) {
            Set<RequestField> fields = AnswerConditions.withheldFrom(reader, conditions);
            if (conditions == null || fields.isEmpty()) {
                return this;
            }
            boolean read = !fields.contains(RequestField.TEXT);
            return new RequestAnswered(
                    request,
                    by,
                    at,
                    read ? answer : Withholding.IN_ITS_PLACE,
                    read || missing == null ? missing : Withholding.IN_ITS_PLACE,
                    answeredFor,
                    fields.contains(RequestField.ATTACHMENTS) ? null : attachments,
                    conditions.seenBy(reader),
                    conditionsOf);
        }

        /** Without files, under no conditions. */
        public RequestAnswered(
                RequestId request,
                AgencyCode by,
                Instant at,
                String answer,
                @Nullable String missing,
                @Nullable List<AgencyCode> answeredFor) {
            this(request, by, at, answer, missing, answeredFor, null, null, null);
        }

        /** For itself alone. */
        public RequestAnswered(RequestId request, AgencyCode by, Instant at, String answer) {
            this(request, by, at, answer, null, null);
        }
    }

    /** An answer sent back to the addressee, which owes another by the new limit. */
    record AnswerSentBack(RequestId request, AgencyCode by, Instant at, AgencyCode addressee, String reason, Due answer)
            implements RequestEvent {}

    /** An answer found good by the requester. */
    record AnswerApproved(
            RequestId request,
            AgencyCode by,
            Instant at,
            AgencyCode addressee,
            @Nullable String note) implements RequestEvent {}

    /** Closed by the requester. */
    record RequestClosed(
            RequestId request,
            AgencyCode by,
            Instant at,
            @Nullable String note) implements RequestEvent {}

    /**
     * Given to the press by the requester, which closes the request.
     *
     * @param agreedBy those who agreed, beside the requester
     */
    record ReleasePublished(
            RequestId request, AgencyCode by, Instant at, PressRelease release, List<AgencyCode> agreedBy)
            implements RequestEvent {}

    /** Withdrawn by the requester. */
    record RequestWithdrawn(RequestId request, AgencyCode by, Instant at, String reason) implements RequestEvent {}

    /** Replaced by another request of the requester. */
    record RequestSuperseded(RequestId request, AgencyCode by, Instant at, RequestId successor, String reason)
            implements RequestEvent {}

    /** Moved by a leader from one addressee to another agency, which owes it anew. */
    record RequestReaddressed(RequestId request, AgencyCode by, Instant at, AgencyCode from, Owed owed, String reason)
            implements RequestEvent {}

    /** Urged: these still owe something. */
    record RequestUrged(RequestId request, AgencyCode by, Instant at, List<AgencyCode> addressees, String text)
            implements RequestEvent {}

    /** The clock of an addressee stopped, at most until the moment named. */
    record RequestPaused(
            RequestId request,
            AgencyCode by,
            Instant at,
            AgencyCode addressee,
            Instant until,
            String reason,
            String basis)
            implements RequestEvent {}

    /** The clock of an addressee runs on, to the limits named; {@code receipt} is null once received. */
    record RequestResumed(
            RequestId request,
            AgencyCode by,
            Instant at,
            AgencyCode addressee,
            @Nullable Due receipt,
            Due answer,
            @Nullable String note)
            implements RequestEvent {}

    /** More time for an addressee to answer. */
    record RequestExtended(
            RequestId request, AgencyCode by, Instant at, AgencyCode addressee, Due answer, String reason, String basis)
            implements RequestEvent {}

    /** Documents for a meeting supplied by one of those called to it; {@code documents} count from 1. */
    record DocumentsSupplied(
            RequestId request,
            AgencyCode by,
            Instant at,
            List<Integer> documents,
            String reference,
            @Nullable List<Attachment> attachments)
            implements RequestEvent {

        /** By the reference alone. */
        public DocumentsSupplied(
                RequestId request, AgencyCode by, Instant at, List<Integer> documents, String reference) {
            this(request, by, at, documents, reference, null);
        }
    }

    /**
     * A meeting recorded by the requester: who came and who did not, which documents were asked for and never came, and what
     * was agreed.
     */
    record MeetingRecorded(
            RequestId request,
            AgencyCode by,
            Instant at,
            List<AgencyCode> present,
            List<AgencyCode> absent,
            List<MeetingDocument> missing,
            String agreed)
            implements RequestEvent {}

    /** Confirmed by one that proposes it together with the requester. */
    record RequestJoined(
            RequestId request,
            AgencyCode by,
            Instant at,
            @Nullable String note) implements RequestEvent {}

    /** The last of a line's local units is done with it: the line can answer for all. */
    record RequestRolledUp(
            RequestId request,
            AgencyCode by,
            Instant at,
            AgencyCode line,
            List<AgencyCode> answered,
            List<AgencyCode> refused)
            implements RequestEvent {}

    /** Time: a limit of this addressee is about to run out. */
    record RequestWarned(RequestId request, AgencyCode by, Instant at, RequestClock clock, Instant dueAt)
            implements RequestEvent {}

    /** Time: the receipt was due from this addressee, and nothing was heard. Silence is an outcome of its own. */
    record RequestFellSilent(RequestId request, AgencyCode by, Instant at, Instant dueAt) implements RequestEvent {}

    /**
     * Time: what this addressee owes goes up to those named; if nothing comes of it, it goes further at {@code
     * nextAt}.
     *
     * @param first whether the limit has only now been missed, and nobody was told of it before; null in events from before
     *     that was said: then it is, if it goes to the superior
     */
    record RequestEscalated(
            RequestId request,
            AgencyCode by,
            Instant at,
            EscalationCause cause,
            EscalationLevel level,
            List<AgencyCode> to,
            Instant dueAt,
            Instant nextAt,
            @Nullable Boolean first)
            implements RequestEvent {

        /** As it was written before the first time was told. */
        public RequestEscalated(
                RequestId request,
                AgencyCode by,
                Instant at,
                EscalationCause cause,
                EscalationLevel level,
                List<AgencyCode> to,
                Instant dueAt,
                Instant nextAt) {
            this(request, by, at, cause, level, to, dueAt, nextAt, null);
        }

        /** Whether a limit was missed with it, and not before. */
        public boolean misses() {
            return first == null ? level == EscalationLevel.SUPERIOR : first;
        }
    }
}
