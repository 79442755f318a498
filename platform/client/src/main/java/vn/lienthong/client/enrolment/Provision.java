package vn.lienthong.client.enrolment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.lienthong.client.NotRunning;
import vn.lienthong.client.RunningProcess;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.contract.AgencyCode;

/** Makes a Kafka cluster outside the process ready, such as that of docker-compose.yml. */
@Command(
        name = "provision",
        description = {
            "Chuẩn bị một cụm Kafka: chủ đề, người dùng SCRAM, quyền và hạn mức gửi của từng cơ quan.",
            "Chạy lại bao nhiêu lần cũng được: chỉ thêm phần còn thiếu, không xóa gì.",
            "Mật khẩu lấy từ <data>/credentials.json (tự tạo nếu chưa có); biến môi trường",
            "LIENTHONG_KAFKA_PASSWORD_<TÊN> (ví dụ LIENTHONG_KAFKA_PASSWORD_INTAKE_SERVICE,",
            "LIENTHONG_KAFKA_PASSWORD_OPERATOR) thay cho mật khẩu trong tệp."
        })
public final class Provision implements Callable<Integer> {
    private static final String USUAL = "127.0.0.1:9389";
    private static final String PASSWORD_VARIABLE = "LIENTHONG_KAFKA_PASSWORD_";

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:LIENTHONG_KAFKA_BOOTSTRAPSERVERS:-}",
            description =
                    "Địa chỉ cụm Kafka (mặc định: biến LIENTHONG_KAFKA_BOOTSTRAPSERVERS, rồi của hệ thống đang chạy"
                            + " trên --data, rồi " + USUAL + ").")
    private String bootstrapServers = "";

    @Option(
            names = "--data",
            paramLabel = "THƯ_MỤC",
            defaultValue = "${env:LIENTHONG_DATA:-.lienthong}",
            description = "Thư mục dữ liệu, nơi giữ credentials.json (mặc định: ${DEFAULT-VALUE}).")
    private Path data = Path.of("");

    @Option(
            names = "--enrol",
            split = ",",
            converter = AgencyCodeConverter.class,
            paramLabel = "MÃ",
            description = "Mã các cơ quan cần ghi danh, cách nhau bằng dấu phẩy.")
    private @Nullable List<AgencyCode> enrol;

    @Option(names = "--passwords-again", description = "Đặt lại mật khẩu cho cả những người dùng đã có.")
    private boolean passwordsAgain;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try {
            return provision(
                    bootstrapServers.isBlank()
                            ? RunningProcess.in(data).addressOf("kafka", USUAL, "--bootstrap-servers")
                            : bootstrapServers);
        } catch (NotRunning reason) {
            err(String.valueOf(reason.getMessage()));
            return 1;
        }
    }

    private int provision(String servers) {
        var credentials = overridden(Credentials.ensure(data, enrol == null ? List.of() : enrol), System.getenv());
        try (var enrolment = Enrolment.at(servers, credentials)) {
            say(servers, enrolment.provision(credentials, passwordsAgain));
            return 0;
        } catch (EnrolmentFailed failure) {
            err("Không chuẩn bị được cụm Kafka %s: %s".formatted(servers, failure.getMessage()));
            return 1;
        }
    }

    /** The credentials with the passwords that the environment sets instead; these are kept in no file. */
    public static Credentials overridden(Credentials credentials, Map<String, String> environment) {
        var kafka = new TreeMap<>(credentials.kafka());
        kafka.replaceAll((user, password) -> environment.getOrDefault(variable(user), password));
        return new Credentials(
                credentials.controller(),
                credentials.consoleClient(),
                credentials.metricsClient(),
                credentials.enrolmentClient(),
                kafka,
                credentials.clients(),
                credentials.officers());
    }

    private static String variable(String user) {
        return PASSWORD_VARIABLE + user.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void say(String servers, Provisioned done) {
        if (done.nothing()) {
            out("Cụm Kafka %s đã đầy đủ, không có gì phải thêm.".formatted(servers));
            return;
        }
        out("Cụm Kafka %s đã sẵn sàng: thêm %d chủ đề, %d người dùng, %d quyền, %d hạn mức; sửa cấu hình %d chủ đề."
                .formatted(
                        servers,
                        done.topicsCreated().size(),
                        done.usersSet().size(),
                        done.permissionsAdded(),
                        done.quotasSet(),
                        done.topicsCorrected()));
    }

    private void out(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
        }
    }

    private void err(String line) {
        if (spec != null) {
            spec.commandLine().getErr().println(line);
        }
    }
}
