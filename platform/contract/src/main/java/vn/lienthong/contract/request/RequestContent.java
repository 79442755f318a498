package vn.lienthong.contract.request;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.CaseFileId;

/**
 * What is asked.
 *
 * @param dueAt by when the requester needs the answer
 * @param basis the agreement and clause the request rests on, such as {@code QC-VPTT-QLTT-2020 ¶3}
 * @param caseFile the case file it is about, if there is one
 */
public record RequestContent(
        RequestKind kind,
        @Size(min = 1, max = 200) String title,
        @Size(min = 1, max = 20_000) String text,
        Urgency urgency,
        @Nullable Instant dueAt,
        @Size(min = 1, max = 200) String basis,
        @Nullable CaseFileId caseFile) {}
