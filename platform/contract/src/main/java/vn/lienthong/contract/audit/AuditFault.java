package vn.lienthong.contract.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that is wrong with an export of the audit log.
 *
 * @param entry number of the entry, counted from 0; for {@code INSERTED} the one before which something stands that is none; null
 *     where it is no entry that is wrong
 * @param detailVi what is wrong, in Vietnamese
 */
public record AuditFault(Kind kind, @Nullable Long entry, String detailVi) {
    /** What was done to it. */
    public enum Kind {
        MISSING,
        ALTERED,
        MOVED,
        INSERTED,
        /** A signed head does not fit. */
        HEAD,
        /** What stands there is no line of an export. */
        FORM;

        /** The word in JSON. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AuditFault missing(long entry) {
        return new AuditFault(Kind.MISSING, entry, "Mục %d bị thiếu.".formatted(entry));
    }

    static AuditFault cut(long entry, long end) {
        return new AuditFault(
                Kind.MISSING,
                entry,
                "Phần đuôi bị cắt: nhật ký có đến mục %d, tệp hết trước mục %d.".formatted(end - 1, entry));
    }

    static AuditFault altered(long entry) {
        return new AuditFault(Kind.ALTERED, entry, "Mục %d đã bị sửa.".formatted(entry));
    }

    static AuditFault alteredAmong(long first, long last) {
        return new AuditFault(
                Kind.ALTERED,
                first,
                "Các mục từ %d đến %d không cho ra gốc đã ký. Mã băm kèm theo cũng bị sửa, nên chỉ biết sai từ mục %d trở đi."
                        .formatted(first, last, first));
    }

    static AuditFault moved(long entry, long instead) {
        return new AuditFault(Kind.MOVED, entry, "Mục %d bị chuyển chỗ: ở chỗ ấy là mục %d.".formatted(entry, instead));
    }

    static AuditFault inserted(long entry) {
        return new AuditFault(Kind.INSERTED, entry, "Có một mục lạ được chèn vào trước mục %d.".formatted(entry));
    }

    static AuditFault unsealed(long entry) {
        return new AuditFault(Kind.INSERTED, entry, "Từ mục %d trở đi không có đầu cây nào đã ký.".formatted(entry));
    }

    static AuditFault head(long size, String whyVi) {
        return new AuditFault(Kind.HEAD, null, "Đầu cây cỡ %d: %s".formatted(size, whyVi));
    }

    /** The known head is of before the file begins. */
    static AuditFault notReached(long size, long begin) {
        return head(
                size,
                "tệp không chứa đầu cây đã biết này nên không so được: tệp bắt đầu từ mục %d, hãy xuất từ trước đó."
                        .formatted(begin));
    }

    static AuditFault form(long line) {
        return new AuditFault(Kind.FORM, null, "Dòng %d không phải dòng của tệp xuất nhật ký.".formatted(line));
    }
}
