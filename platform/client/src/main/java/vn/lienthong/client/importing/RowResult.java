package vn.lienthong.client.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row, or would.
 *
 * @param line as a program for tables counts them, from 1
 * @param command id of its command
 * @param subject key of the matter that it began; null if there is none
 * @param findings what is wrong with it
 * @param warnings what is doubtful in it, for which it is not refused; told where it is only looked at
 */
public record RowResult(
        long line,
        String key,
        String command,
        Status status,
        @Nullable String subject,
        List<Finding> findings,
        List<Finding> warnings) {

    /** How far a row has come. */
    public enum Status {
        PASSES("sẽ được nhận"),
        REPEATS("đã nhập trước đây, nội dung như cũ"),
        ACCEPTED("được chấp nhận"),
        REFUSED("bị từ chối"),
        PARKED("được giữ lại"),
        PENDING("đã gửi, chưa có kết quả"),
        UNSENT("chưa gửi được");

        private final String nameVi;

        Status(String nameVi) {
            this.nameVi = nameVi;
        }

        /** The word that programs read. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The Vietnamese words. */
        public String nameVi() {
            return nameVi;
        }
    }
}
