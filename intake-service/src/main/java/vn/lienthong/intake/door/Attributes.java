package vn.lienthong.intake.door;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Characters;

/** What an arrival's attributes must be (CloudEvents 1.0, section "Required attributes"). */
final class Attributes {
    static final int LONGEST_ID = 200;

    private static final int LONGEST_CORRELATION = 200;
    private static final int LONGEST_NAME = 60;
    static final String OFFICER = "officer";
    private static final String TOKEN =
            "nhiều nhất 200 ký tự trên một dòng, ở dạng dựng sẵn (NFC), không có ký tự điều khiển hay ký tự ẩn.";
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    private Attributes() {}

    /** Whether it has an id by which it can be answered. */
    static boolean hasId(Arrival arrival) {
        return isToken(arrival.attributes().get("id"), LONGEST_ID);
    }

    /** The officer that the sender names, cleaned like every other text; null if none is named. */
    static @Nullable String officer(Arrival arrival) {
        String officer = arrival.attributes().get(OFFICER);
        return officer == null ? null : Characters.clean(officer).strip();
    }

    /** What is wrong with its envelope, and was when it was read; of each attribute what was found first. */
    static List<Reason> reasons(Arrival arrival) {
        List<Reason> reasons = new ArrayList<>(arrival.found());
        if (arrival.isUnread()) {
            return reasons;
        }
        Set<String> told = arrival.found().stream()
                .map(reason -> String.valueOf(reason.pointer()))
                .collect(Collectors.toSet());
        Stream.concat(against(arrival).stream(), forbidden(arrival))
                .filter(reason -> told.add(String.valueOf(reason.pointer())))
                .forEach(reasons::add);
        return reasons;
    }

    /** No attribute may have what no text may have, whatever it is called and whether it is read or not. */
    private static Stream<Reason> forbidden(Arrival arrival) {
        return arrival.attributes().entrySet().stream()
                .filter(attribute -> Characters.forbidden(attribute.getKey() + attribute.getValue()) != null)
                .map(attribute -> envelope(
                        Characters.shown(attribute.getKey(), LONGEST_NAME),
                        "Có ký tự không được dùng (%s)."
                                .formatted(Characters.forbidden(attribute.getKey() + attribute.getValue()))));
    }

    private static List<Reason> against(Arrival arrival) {
        List<Reason> reasons = new ArrayList<>();
        if (!Envelope.SPECVERSION.equals(arrival.attributes().get("specversion"))) {
            reasons.add(envelope("specversion", "Cần specversion là 1.0 (CloudEvents 1.0)."));
        }
        if (!hasId(arrival)) {
            reasons.add(envelope("id", badId(arrival.attributes().get("id"))));
        }
        String source = arrival.attributes().get("source");
        if (source == null || Characters.isBlank(source)) {
            reasons.add(envelope("source", "Thiếu nguồn gửi; hãy ghi " + Sources.of(arrival.agency()) + "."));
        } else if (!source.equals(Sources.of(arrival.agency()).toString())) {
            reasons.add(Reason.of(
                    ReasonCode.WRONG_SOURCE,
                    "ce:source",
                    "Nguồn gửi không phải là cơ quan đã đăng nhập; hãy ghi " + Sources.of(arrival.agency()) + "."));
        }
        String correlation = arrival.attributes().get("correlationid");
        if (correlation != null && !isToken(correlation, LONGEST_CORRELATION)) {
            reasons.add(envelope("correlationid", "Mã liên kết không dùng được: " + TOKEN));
        }
        String officer = officer(arrival);
        if (officer != null && !Characters.isToken(officer, Envelope.LONGEST_OFFICER)) {
            reasons.add(envelope(
                    OFFICER,
                    "Họ tên cán bộ gồm nhiều nhất %d ký tự trên một dòng, và không để trống."
                            .formatted(Envelope.LONGEST_OFFICER)));
        }
        String contentType = arrival.contentType();
        if (contentType != null && !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            reasons.add(envelope("datacontenttype", "Chỉ nhận nội dung ở dạng application/json."));
        }
        time(arrival, reasons);
        return reasons;
    }

    private static String badId(@Nullable String id) {
        return id == null || Characters.isBlank(id)
                ? "Thiếu mã thông điệp (id)."
                : "Mã thông điệp “%s” không dùng được: %s".formatted(Characters.shown(id, LONGEST_NAME), TOKEN);
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
        return text != null && Characters.isToken(text, longest);
    }

    private static Reason envelope(String attribute, String detail) {
        return Reason.of(ReasonCode.ENVELOPE, "ce:" + attribute, detail);
    }
}
