package vn.lienthong.contract.task;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * What an agency is to do.
 *
 * @param owner the one agency that answers for it
 * @param supporting agencies that help it
 * @param dueAt by when it must be reported as done
 * @param basis where the plan or decision says so, such as {@code 92/KH-BCĐ389, mục III.2}
 * @param activity what is done in the field; null where the task is no such thing, and in what is older than the field
 */
public record TaskContent(
        @Size(min = 1, max = 200) String title,
        @Size(min = 1, max = 10_000) String text,
        AgencyCode owner,
        @Size(max = 20) @Nullable List<AgencyCode> supporting,
        Instant dueAt,
        @Size(min = 1, max = 200) @Nullable String basis,
        @Nullable FieldActivity activity) {}
