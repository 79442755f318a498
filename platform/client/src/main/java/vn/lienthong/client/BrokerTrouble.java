package vn.lienthong.client;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.credentials.KafkaLogin;

/** The broker cannot be used; the message says why and what to do, in Vietnamese. */
public final class BrokerTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    private BrokerTrouble(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What kind of trouble. */
    public enum Kind {
        /** Nothing answers at the address. */
        SILENT,
        /** The address cannot be one. */
        BAD_ADDRESS,
        /** User name or password are not accepted. */
        UNKNOWN_USER,
        /** The user may not use this topic, or there is none. */
        NOT_PERMITTED,
        /** The message is larger than the broker takes. */
        TOO_LARGE,
        /** Anything else. */
        OTHER
    }

    /** The trouble that an exception of Kafka's client means. */
    static BrokerTrouble of(Throwable trouble, KafkaLogin login) {
        Throwable cause = telling(trouble);
        Kind kind = kind(cause);
        return new BrokerTrouble(kind, message(kind, cause, login), trouble);
    }

    /** The innermost cause that Kafka says something with. */
    private static Throwable telling(Throwable trouble) {
        Throwable telling = trouble;
        for (@Nullable Throwable cause = trouble.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof KafkaException) {
                telling = cause;
            }
        }
        return telling;
    }

    private static Kind kind(Throwable cause) {
        return switch (cause) {
            case AuthenticationException wrong -> Kind.UNKNOWN_USER;
            case AuthorizationException forbidden -> Kind.NOT_PERMITTED;
            case UnknownTopicOrPartitionException missing -> Kind.NOT_PERMITTED;
            case TimeoutException silence -> Kind.SILENT;
            case RecordTooLargeException large -> Kind.TOO_LARGE;
            case ConfigException bad -> Kind.BAD_ADDRESS;
            default -> Kind.OTHER;
        };
    }

    private static String message(Kind kind, Throwable cause, KafkaLogin login) {
        String at = login.bootstrapServers();
        return switch (kind) {
            case SILENT ->
                "Kafka tại %s không trả lời. Hệ thống đã chạy chưa? Khởi động bằng: ./lienthong up".formatted(at);
            case BAD_ADDRESS -> "Địa chỉ Kafka '%s' không hợp lệ; hãy ghi dạng máy:cổng.".formatted(at);
            case UNKNOWN_USER ->
                "Kafka tại %s không nhận mật khẩu của %s. Hệ thống đang chạy có thể dùng thư mục dữ liệu khác: hãy chọn đúng bằng --data."
                        .formatted(at, login.user());
            case NOT_PERMITTED ->
                "Kafka tại %s không cho %s dùng hộp thư này: cơ quan chưa được ghi danh ở đó, hoặc đây không phải hộp thư của mình."
                        .formatted(at, login.user());
            case TOO_LARGE ->
                "Thông điệp quá lớn: Kafka nhận nhiều nhất %d byte.".formatted(AgencyClient.LARGEST_MESSAGE);
            case OTHER -> "Kafka tại %s báo lỗi: %s".formatted(at, cause.getMessage());
        };
    }

    /** What kind of trouble it is. */
    public Kind kind() {
        return kind;
    }
}
