package vn.lienthong.client.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.Inbox;
import vn.lienthong.client.Start;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.client.enrolment.AgencyCodeConverter;
import vn.lienthong.client.rest.RestInbox;
import vn.lienthong.contract.AgencyCode;

/** Shows an agency's inbox. */
@Command(
        name = "inbox",
        description = {
            "Xem hộp thư đến của một cơ quan: sự việc được chia sẻ với cơ quan đó và kết quả các thông điệp đã gửi.",
            "Chỉ đọc, không đánh dấu gì; xem lại bao nhiêu lần cũng được.",
            "Với --rest, đọc qua REST như hệ thống không có Kafka: cùng thư, cùng thứ tự, đọc tiếp bằng con trỏ."
        })
public final class ReadInbox implements Callable<Integer> {
    private static final String USUAL = "http://127.0.0.1:8394";

    @Parameters(paramLabel = "MÃ", converter = AgencyCodeConverter.class, description = "Cơ quan, ví dụ MS-15.")
    private AgencyCode agency = AgencyCode.STANDING_OFFICE;

    @Option(names = "--follow", description = "Tiếp tục chờ thư mới đến khi nhấn Ctrl-C.")
    private boolean follow;

    @Option(
            names = "--from",
            paramLabel = "TỪ",
            converter = StartConverter.class,
            description = "beginning, latest hoặc số thứ tự (mặc định: beginning; với --follow: latest).")
    private @Nullable Start from;

    @Option(names = "--rest", description = "Đọc qua REST thay vì Kafka.")
    private boolean rest;

    @Option(
            names = "--after",
            paramLabel = "CON_TRỎ",
            description = "Với --rest: đọc tiếp sau con trỏ mà lần đọc trước đã in.")
    private @Nullable String after;

    @Option(
            names = "--notification",
            paramLabel = "ĐỊA_CHỈ",
            defaultValue = "${env:LIENTHONG_NOTIFICATION_URL:-}",
            description = "Với --rest: địa chỉ dịch vụ thông báo (mặc định: biến LIENTHONG_NOTIFICATION_URL, rồi của hệ"
                    + " thống đang chạy trên --data, rồi " + USUAL + ").")
    private String notification = "";

    @Mixin
    private IdentityAddress identity = new IdentityAddress();

    @Option(names = "--limit", paramLabel = "SỐ", description = "Dừng sau bấy nhiêu thư.")
    private long limit = Long.MAX_VALUE;

    @Option(
            names = "--type",
            paramLabel = "LOẠI",
            description =
                    "Chỉ loại này, ví dụ request.made, hoặc cả nhóm, ví dụ request; ghi sai thì hiện đủ danh sách.")
    private @Nullable String type;

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--json", description = "In mỗi thư là một dòng JSON.")
    private boolean json;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        return installation.run(terminal.err(), () -> {
            if (limit <= 0) {
                throw CannotRun.wrongUse("--limit phải lớn hơn 0.");
            }
            Reading reading = new Reading(TypeFilter.of(type), limit, follow);
            long shown = rest ? overRest(reading, out) : overKafka(reading, out);
            if (shown == 0 && !json) {
                out.println("Không có thư nào%s.".formatted(type == null ? "" : " thuộc loại " + type));
            }
            return ExitCodes.DONE;
        });
    }

    private long overKafka(Reading reading, PrintWriter out) {
        if (after != null) {
            throw CannotRun.wrongUse("--after chỉ dùng với --rest; với Kafka hãy dùng --from.");
        }
        KafkaLogin login = installation.login(agency);
        try (Inbox inbox = Inbox.open(agency, login, start());
                CtrlC stopping = CtrlC.stops(inbox::stop)) {
            return reading.run(inbox, shower(out), stopping::asked);
        }
    }

    private long overRest(Reading reading, PrintWriter out) {
        RestInbox inbox =
                new RestInbox(installation.rest(agency, "notification", notification, USUAL, identity), where());
        try (CtrlC stopping = CtrlC.stops(inbox::stop)) {
            long shown = reading.run(inbox, shower(out), stopping::asked);
            if (inbox.cursor() != null) {
                terminal.err().println("Đọc tiếp từ đây: --rest --after " + inbox.cursor());
            }
            return shown;
        }
    }

    private @Nullable String where() {
        if (after != null) {
            return after;
        }
        return switch (start()) {
            case Start.Beginning() -> null;
            case Start.Latest() -> RestInbox.LATEST;
            case Start.At at -> throw CannotRun.wrongUse("Với --rest, đọc tiếp bằng --after CON_TRỎ, không bằng số.");
        };
    }

    private Start start() {
        if (from != null) {
            return from;
        }
        return follow ? new Start.Latest() : new Start.Beginning();
    }

    private Consumer<Delivery> shower(PrintWriter out) {
        return delivery -> {
            if (json) {
                out.println(DeliveryText.json(delivery));
            } else {
                DeliveryText.lines(delivery).forEach(out::println);
            }
        };
    }
}
