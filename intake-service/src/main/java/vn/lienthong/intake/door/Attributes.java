package vn.lienthong.intake.door;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/** What an arrival's attributes must be (CloudEvents 1.0, section "Required attributes"). */
final class Attributes {
    static final int LONGEST_ID = 200;

    private static final int LONGEST_CORRELATION = 200;
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    private Attributes() {}

    /** Whether it has an id by which it can be answered. */
    static boolean hasId(Arrival arrival) {
        return isToken(arrival.attributes().get("id"), LONGEST_ID);
    }

    static List<Reason> reasons(Arrival arrival) {
        List<Reason> reasons = new ArrayList<>();
        if (!Envelope.SPECVERSION.equals(arrival.attributes().get("specversion"))) {
            reasons.add(envelope("specversion", "Cần specversion \"1.0\" (CloudEvents 1.0, chế độ nhị phân)."));
        }
        if (!hasId(arrival)) {
            reasons.add(envelope(
                    "id", "Thiếu mã thông điệp, hoặc mã dài hơn " + LONGEST_ID + " ký tự, hoặc có ký tự điều khiển."));
        }
        String source = arrival.attributes().get("source");
        if (source == null || source.isBlank()) {
            reasons.add(envelope("source", "Thiếu nguồn gửi; hãy ghi " + Sources.of(arrival.agency()) + "."));
        } else if (!source.equals(Sources.of(arrival.agency()).toString())) {
            reasons.add(Reason.of(
                    ReasonCode.WRONG_SOURCE,
                    "ce:source",
                    "Nguồn gửi không phải là cơ quan đã đăng nhập; hãy ghi " + Sources.of(arrival.agency()) + "."));
        }
        String correlation = arrival.attributes().get("correlationid");
        if (correlation != null && !isToken(correlation, LONGEST_CORRELATION)) {
            reasons.add(envelope("correlationid", "Mã liên kết quá dài hoặc có ký tự điều khiển."));
        }
        String contentType = arrival.contentType();
        if (contentType != null && !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            reasons.add(envelope("datacontenttype", "Chỉ nhận nội dung application/json ở chế độ nhị phân."));
        }
        time(arrival, reasons);
        return reasons;
    }

    private static void time(Arrival arrival, List<Reason> reasons) {
        String text = arrival.attributes().get("time");
        if (text == null) {
            return;
        }
        Instant time = instant(text);
        if (time == null) {
            reasons.add(envelope("time", "Thời điểm không theo RFC 3339, ví dụ 2026-11-22T08:00:00Z."));
        } else if (time.isAfter(arrival.now().plus(CLOCKS_DIFFER_BY))) {
            reasons.add(Reason.of(ReasonCode.IMPOSSIBLE_DATE, "ce:time", "Thời điểm gửi ở tương lai."));
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean isToken(@Nullable String text, int longest) {
        return text != null
                && !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static Reason envelope(String attribute, String detail) {
        return Reason.of(ReasonCode.ENVELOPE, "ce:" + attribute, detail);
    }
}
