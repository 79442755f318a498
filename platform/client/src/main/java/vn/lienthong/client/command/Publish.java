package vn.lienthong.client.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.client.AgencyClient;
import vn.lienthong.client.Inbox;
import vn.lienthong.client.Start;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.client.enrolment.AgencyCodeConverter;
import vn.lienthong.contract.AgencyCode;

/** Publishes a file of commands as an agency. */
@Command(
        name = "publish",
        description = {
            "Gửi các thông điệp trong một tệp với tư cách một cơ quan và chờ kết quả của từng thông điệp.",
            "Mỗi thông điệp là một đối tượng JSON có \"type\", \"data\" và \"id\" (tự sinh nếu không có).",
            "Cả tệp được kiểm tra trước khi gửi. Gửi lại cùng \"id\" và nội dung là vô hại.",
            "Với --dry-run, chỉ hỏi cửa tiếp nhận sẽ nói gì về từng thông điệp; không gửi gì.",
            "Mã kết thúc: 0 tất cả được chấp nhận; 1 có thông điệp bị từ chối hoặc được giữ lại;",
            "2 dùng sai; 3 hệ thống không trả lời."
        })
public final class Publish implements Callable<Integer> {
    private static final int SMALL = 1000;

    @Parameters(paramLabel = "TỆP", description = "Tệp JSON hoặc JSON từng dòng; - là đầu vào chuẩn.")
    private String file = "-";

    @Option(
            names = "--as",
            required = true,
            converter = AgencyCodeConverter.class,
            paramLabel = "MÃ",
            description = "Cơ quan gửi, ví dụ MS-15.")
    private AgencyCode agency = AgencyCode.STANDING_OFFICE;

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--json", description = "In mỗi kết quả là một dòng JSON, dòng cuối là tổng số.")
    private boolean json;

    @Option(names = "--no-wait", description = "Không chờ kết quả: xong khi Kafka đã nhận.")
    private boolean noWait;

    @Option(
            names = "--dry-run",
            description =
                    "Kiểm tra thử qua REST tại --intake, không gửi gì: mọi lý do của từng thông điệp mà cửa sẽ từ chối.")
    private boolean dryRun;

    @Mixin
    private IntakeAddress intake = new IntakeAddress();

    @Mixin
    private IdentityAddress identity = new IdentityAddress();

    @Option(
            names = "--timeout",
            paramLabel = "GIÂY",
            defaultValue = "30",
            description = "Chờ nhiều nhất bấy nhiêu giây không có tin gì (mặc định: ${DEFAULT-VALUE}).")
    private int timeout = 30;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        PrintWriter err = terminal.err();
        return installation.run(err, () -> {
            if (timeout <= 0) {
                throw CannotRun.wrongUse("--timeout phải lớn hơn 0 giây.");
            }
            try (PublicationFile publications = PublicationFile.of(file, System.in)) {
                int total = publications.forEach(agency, publication -> {});
                if (total == 0) {
                    throw CannotRun.wrongUse("Không có thông điệp nào trong %s.".formatted(file));
                }
                return dryRun
                        ? check(publications, out)
                        : publish(
                                publications,
                                total,
                                installation.login(agency),
                                json ? Report.json(out) : Report.text(out),
                                err);
            }
        });
    }

    private int check(PublicationFile publications, PrintWriter out) {
        DryRun run = new DryRun(
                installation.rest(agency, "intake", intake.given(), IntakeAddress.USUAL, identity), out, json);
        publications.forEach(agency, run::add);
        return run.finish();
    }

    private int publish(PublicationFile publications, int total, KafkaLogin login, Report report, PrintWriter err) {
        try (AgencyClient client = AgencyClient.connect(agency, login);
                Inbox inbox = noWait ? null : Inbox.open(agency, login, new Start.Latest())) {
            Publishing publishing = new Publishing(client, inbox, report, Duration.ofSeconds(timeout));
            int[] sent = {0};
            publications.forEach(agency, publication -> {
                publishing.send(publication);
                sent[0]++;
                if (total >= SMALL && (sent[0] % SMALL == 0 || sent[0] == total)) {
                    err.println("… %s/%s đã gửi, %s có kết quả"
                            .formatted(
                                    Wording.number(sent[0]),
                                    Wording.number(total),
                                    Wording.number(publishing.settled())));
                }
            });
            return publishing.finish().exitCode();
        }
    }
}
