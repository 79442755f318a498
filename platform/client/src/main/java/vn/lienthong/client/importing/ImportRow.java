package vn.lienthong.client.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.client.importing.RowResult.Status;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/**
 * A row, read.
 *
 * @param key by which the agency knows it; empty if it has none that can be used
 * @param command id of the command that it is: the same for the same key
 * @param data payload of the command, as far as it could be read
 * @param findings what is wrong with its cells
 * @param headers of its columns, by the pointers of their fields in {@code data}
 */
record ImportRow(
        long line, String key, String command, ObjectNode data, List<Finding> findings, Map<String, String> headers) {

    /** What became of it. */
    RowResult result(Status status, @Nullable String subject, List<Finding> wrong, List<Finding> warnings) {
        return new RowResult(line, key, command, status, subject, wrong, warnings);
    }

    /** All that is wrong: of its cells, and what the door says of the rest. */
    List<Finding> findings(List<Reason> reasons) {
        List<Finding> all = new ArrayList<>(findings);
        told(reasons).stream().filter(finding -> !all.contains(finding)).forEach(all::add);
        return all;
    }

    /** What the door says, by columns. */
    List<Finding> told(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> !isTold(reason.pointer()))
                .map(this::finding)
                .toList();
    }

    private Finding finding(Reason reason) {
        return reason.code() == ReasonCode.DUPLICATE_ID
                ? new Finding(
                        null,
                        "Dòng có mã “%s” đã nhập trước đây với nội dung khác, nên không nhập lần nữa; để sửa hồ sơ đã có, dùng lệnh bổ sung của hồ sơ; nếu là hồ sơ khác, đổi mã."
                                .formatted(key))
                : new Finding(header(reason.pointer()), reason.detail());
    }

    /** Of the nearest field that a column has, upwards. */
    private @Nullable String header(@Nullable String pointer) {
        for (String at = pointer; at != null && !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            String header = headers.get(at);
            if (header != null) {
                return header;
            }
        }
        return null;
    }

    /** Whether the place is in a cell that could not be read, which is all that is said of it. */
    private boolean isTold(@Nullable String pointer) {
        String header = header(pointer);
        return header != null && findings.stream().anyMatch(finding -> header.equals(finding.column()));
    }
}
