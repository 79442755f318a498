package vn.lienthong.contract.request;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.handling.Withholding;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.tip.TipId;

/**
 * What is asked.
 *
 * @param dueAt by when the requester needs the answer
 * @param basis the agreement and clause the request rests on, such as {@code QC-VPTT-QLTT-2020 ¶3}
 * @param caseFile the case file it is about, if there is one
 * @param agreement code of the agreement it rests on; null for the closest one in force between the two
 * @param serves the plan or working group it is part of, if any
 * @param tip the tip it is about, if there is one
 * @param meeting when, where and with what, if the addressees are called to a meeting
 * @param joint those who propose it together with the requester; each confirms that it does
 * @param concerned the agency whose conduct it is about; it sees nothing of it
 * @param rewarded who is proposed for a reward, and for what
 * @param gathers the requests whose difficulties it gathers and sends up
 * @param attachments files that it comes with
 * @param release what is to be agreed on, if it is what is to be given to the press
 */
public record RequestContent(
        RequestKind kind,
        @Size(min = 1, max = 200) String title,
        @Size(min = 1, max = 20_000) String text,
        Urgency urgency,
        @Nullable Instant dueAt,
        @Size(min = 1, max = 200) String basis,
        @Nullable CaseFileId caseFile,
        @Pattern(regexp = Agreement.CODE) @Nullable String agreement,
        @Nullable Serves serves,
        @Nullable TipId tip,
        @Nullable Meeting meeting,
        @Size(max = 20) @Nullable List<AgencyCode> joint,
        @Nullable AgencyCode concerned,
        @Size(max = 50) @Nullable List<Rewarded> rewarded,
        @Size(max = 200) @Nullable List<RequestId> gathers,
        @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments,
        @Nullable PressRelease release) {

    /** One that comes with no files, and is not about what the press is given. */
    public RequestContent(
            RequestKind kind,
            String title,
            String text,
            Urgency urgency,
            @Nullable Instant dueAt,
            String basis,
            @Nullable CaseFileId caseFile,
            @Nullable String agreement,
            @Nullable Serves serves,
            @Nullable TipId tip,
            @Nullable Meeting meeting,
            @Nullable List<AgencyCode> joint,
            @Nullable AgencyCode concerned,
            @Nullable List<Rewarded> rewarded,
            @Nullable List<RequestId> gathers) {
        this(
                kind, title, text, urgency, dueAt, basis, caseFile, agreement, serves, tip, meeting, joint, concerned,
                rewarded, gathers, null, null);
    }

    /** One that proposes nobody for a reward and gathers no others. */
    public RequestContent(
            RequestKind kind,
            String title,
            String text,
            Urgency urgency,
            @Nullable Instant dueAt,
            String basis,
            @Nullable CaseFileId caseFile,
            @Nullable String agreement,
            @Nullable Serves serves,
            @Nullable TipId tip,
            @Nullable Meeting meeting,
            @Nullable List<AgencyCode> joint,
            @Nullable AgencyCode concerned) {
        this(
                kind, title, text, urgency, dueAt, basis, caseFile, agreement, serves, tip, meeting, joint, concerned,
                null, null);
    }

    /** As it stands for whom these are withheld. */
    RequestContent without(Set<RequestField> fields) {
        return new RequestContent(
                kind,
                title,
                fields.contains(RequestField.TEXT) ? Withholding.IN_ITS_PLACE : text,
                urgency,
                dueAt,
                basis,
                caseFile,
                agreement,
                serves,
                tip,
                meeting,
                joint,
                concerned,
                rewarded,
                gathers,
                fields.contains(RequestField.ATTACHMENTS) ? null : attachments,
                fields.contains(RequestField.TEXT) && release != null ? release.withoutExtract() : release);
    }

    /** The same about what is to be given to the press. */
    public RequestContent releasing(PressRelease agreed) {
        return new RequestContent(
                kind,
                title,
                text,
                urgency,
                dueAt,
                basis,
                caseFile,
                agreement,
                serves,
                tip,
                meeting,
                joint,
                concerned,
                rewarded,
                gathers,
                attachments,
                agreed);
    }

    /** One of the requester alone that says nothing of agreement, plan, tip or meeting. */
    public RequestContent(
            RequestKind kind,
            String title,
            String text,
            Urgency urgency,
            @Nullable Instant dueAt,
            String basis,
            @Nullable CaseFileId caseFile) {
        this(kind, title, text, urgency, dueAt, basis, caseFile, null, null, null, null, null, null);
    }
}
