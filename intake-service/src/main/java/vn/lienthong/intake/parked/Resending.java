package vn.lienthong.intake.parked;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Excerpt;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.parking.Correction;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.parking.Parked;
import vn.lienthong.runtime.parking.Parking;

/**
 * How a parked record is sent again. What the door failed on goes through the door once more, in the outbox where it lay; what a
 * decider failed on has passed the door, and goes to that decider again with all that the door said of it; what is sent in place of a
 * record goes through the door in the name of the agency that sent the record.
 */
final class Resending {
    private static final Set<String> COMMANDS =
            Arrays.stream(Matter.values()).map(Matter::commands).collect(Collectors.toUnmodifiableSet());
    private static final String INSTEAD = ", Văn phòng Thường trực gửi thay";
    private static final String CORRECTED = "corrected-";

    private Resending() {}

    /** Why it cannot be sent again, in Vietnamese; empty if it can. @param correction what would be sent in its place; null for the record itself */
    static Optional<String> obstacle(Parked parked, @Nullable Correction correction) {
        if (!isCommand(parked)) {
            return Optional.of(
                    "Bản ghi này không phải lệnh đi qua cửa; nó vẫn nằm ở %s, nơi nhận đọc lại được từ đó. Mục này chỉ có thể bỏ, kèm lý do."
                            .formatted(parked.topic()));
        }
        if (correction != null) {
            return sender(parked).isEmpty()
                    ? Optional.of("Không rõ cơ quan nào đã gửi bản ghi này nên không gửi thay được.")
                    : Optional.empty();
        }
        if (parked.payload() == null) {
            return Optional.of(
                    "Nội dung không được giữ kèm (trống, hoặc lớn hơn 1 MiB) nên không gửi lại nguyên trạng được;"
                            + " hãy gửi nội dung đã sửa, hoặc bỏ mục này.");
        }
        return message(parked).isPresent()
                ? Optional.empty()
                : Optional.of("Bản ghi không có mã hoặc phong bì dùng được, gửi lại nguyên trạng thì lại bị giữ;"
                        + " hãy gửi nội dung đã sửa, hoặc bỏ mục này.");
    }

    /** What is sent, and where. @throws IllegalArgumentException if there is an obstacle */
    static Emission of(Parked parked, @Nullable Correction correction, String officer) {
        if (correction == null) {
            Message message = message(parked).orElseThrow(() -> new IllegalArgumentException("no envelope"));
            return new Emission(parked.topic(), Objects.requireNonNullElse(parked.key(), ""), message);
        }
        AgencyCode sender = sender(parked).orElseThrow(() -> new IllegalArgumentException("no sender"));
        Envelope envelope = new Envelope(
                correctedId(parked),
                Sources.of(sender),
                correction.type(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                position(parked),
                null);
        return new Emission(
                Topics.outbox(sender).name(),
                position(parked),
                new Message(
                        envelope.actedBy(instead(officer)), correction.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** Under which id it is answered, or will be; empty for what was no command of an agency. */
    static String id(Parked parked, @Nullable Correction correction) {
        return correction == null ? sentId(parked).orElse(position(parked)) : correctedId(parked);
    }

    /** Where it was read, by which it is known. */
    static String position(Parked parked) {
        return new Parking.Position(parked.topic(), parked.partition(), parked.offset()).toString();
    }

    /** The agency in whose outbox it lay, or whose command it is. */
    static Optional<AgencyCode> sender(Parked parked) {
        if (parked.topic().matches(Topics.OUTBOXES)) {
            return Topics.agency(parked.topic());
        }
        String source = parked.headers().get("ce_source");
        try {
            return source == null ? Optional.empty() : Sources.agency(URI.create(source));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    private static boolean isCommand(Parked parked) {
        return parked.topic().matches(Topics.OUTBOXES) || COMMANDS.contains(parked.topic());
    }

    private static Optional<String> sentId(Parked parked) {
        return Optional.ofNullable(parked.headers().get("ce_id")).filter(id -> !id.isBlank());
    }

    private static String correctedId(Parked parked) {
        return CORRECTED + position(parked);
    }

    private static String instead(String officer) {
        return Excerpt.of(officer, Envelope.LONGEST_OFFICER - INSTEAD.length()) + INSTEAD;
    }

    /** The command with its envelope; empty if it has none. In an outbox, only what the door reads there counts. */
    private static Optional<Message> message(Parked parked) {
        byte[] payload = parked.payload();
        RecordHeaders headers = new RecordHeaders();
        parked.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            Message read = Message.read(headers, Objects.requireNonNull(payload));
            return Optional.of(COMMANDS.contains(parked.topic()) ? read : new Message(read.envelope(), payload));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
