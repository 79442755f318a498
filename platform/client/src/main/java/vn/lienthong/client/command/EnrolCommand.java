package vn.lienthong.client.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.client.enrolment.AgencyCodeConverter;
import vn.lienthong.client.enrolment.AgencyEnrolment;
import vn.lienthong.client.enrolment.Enrolled;
import vn.lienthong.client.enrolment.EnrolmentFailed;
import vn.lienthong.client.enrolment.Places;
import vn.lienthong.client.enrolment.Provision;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;

/** Connects one more agency to a system that runs. */
@Command(
        name = "enrol",
        description = {
            "Kết nối thêm một cơ quan vào hệ thống đang chạy, không phải khởi động lại gì.",
            "Tạo hộp đi, hộp đến, người dùng Kafka, quyền, tài khoản cán bộ, rồi ghi sự kiện kết nối.",
            "Mật khẩu mới chỉ in một lần, và được lưu vào credentials.json. Chạy lại: chỉ thêm phần còn thiếu.",
            "Ví dụ: ./lienthong enrol MS-22 --officer tran-binh:'Trần Văn Bình'",
            "Mã kết thúc: 0 đã kết nối; 1 bị từ chối; 2 dùng sai; 3 hệ thống không trả lời."
        })
public final class EnrolCommand implements Callable<Integer> {
    /** With the names that the issuer takes: it is asked when the secrets are kept already. */
    private static final Pattern OFFICER =
            Pattern.compile("([a-z][a-z0-9._@-]{0,62}):((?=.*\\p{L})[\\p{L}\\p{M}\\p{N} .,'’()/-]{1,100})");

    @Parameters(paramLabel = "MÃ", converter = AgencyCodeConverter.class, description = "Mã cơ quan, ví dụ MS-22.")
    private AgencyCode agency = AgencyCode.STANDING_OFFICE;

    @Option(
            names = "--officer",
            paramLabel = "TÊN_ĐĂNG_NHẬP:HỌ_TÊN",
            description = "Cán bộ đầu tiên của cơ quan; lặp lại cho mỗi người. Không nêu ai thì hệ thống đặt một tên.")
    private @Nullable List<String> officers;

    @Option(
            names = "--kafka",
            paramLabel = "MÁY:CỔNG",
            defaultValue = "",
            description = "Địa chỉ Kafka, nếu không tìm được qua --data.")
    private String kafka = "";

    @Option(
            names = "--identity",
            paramLabel = "ĐỊA_CHỈ",
            defaultValue = "",
            description = "Địa chỉ dịch vụ định danh, nếu không tìm được qua --data.")
    private String identity = "";

    @Option(
            names = "--intake",
            paramLabel = "ĐỊA_CHỈ",
            defaultValue = "",
            description = "Địa chỉ dịch vụ tiếp nhận, nếu không tìm được qua --data.")
    private String intake = "";

    @Option(
            names = "--exchange",
            paramLabel = "ĐỊA_CHỈ",
            defaultValue = "",
            description = "Địa chỉ dịch vụ trao đổi, nếu không tìm được qua --data.")
    private String exchange = "";

    @Option(names = "--json", description = "In kết quả là một dòng JSON, kể cả mật khẩu mới.")
    private boolean json;

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        return data.run(terminal.err(), this::enrol);
    }

    private int enrol() {
        SortedMap<String, String> named = named();
        try {
            AgencyEnrolment enrolment = new AgencyEnrolment(
                    data.path(),
                    places(),
                    credentials -> Provision.overridden(credentials, System.getenv()),
                    line -> terminal.err().println("  " + line));
            show(enrolment.enrol(agency, named));
            return ExitCodes.DONE;
        } catch (EnrolmentFailed | IllegalArgumentException failure) {
            terminal.err().println("Chưa kết nối được %s: %s".formatted(agency, failure.getMessage()));
            return ExitCodes.REFUSED;
        }
    }

    private Places places() {
        data.of(AgencyCode.STANDING_OFFICE);
        return new Places(
                data.addressOf("kafka", kafka, "127.0.0.1:9389", "--kafka"),
                URI.create(data.addressOf("identity", identity, "http://127.0.0.1:8390", "--identity")),
                URI.create(data.addressOf("intake", intake, "http://127.0.0.1:8391", "--intake")),
                URI.create(data.addressOf("exchange", exchange, "http://127.0.0.1:8392", "--exchange")));
    }

    private SortedMap<String, String> named() {
        SortedMap<String, String> named = new TreeMap<>();
        for (String officer : officers == null ? List.<String>of() : officers) {
            var parts = OFFICER.matcher(officer);
            if (!parts.matches()) {
                throw CannotRun.wrongUse(
                        ("--officer '%s' phải có dạng tên-đăng-nhập:Họ tên, tên đăng nhập là chữ thường không dấu,"
                                        + " họ tên chỉ gồm chữ, số, dấu cách và các dấu . , ' ( ) / -")
                                .formatted(Wording.line(officer)));
            }
            named.put(parts.group(1), parts.group(2).strip());
        }
        return named;
    }

    private void show(Enrolled made) {
        if (json) {
            terminal.out().println(Json.mapper().writeValueAsString(asJson(made)));
            return;
        }
        lines(made).forEach(terminal.out()::println);
    }

    private static Map<String, Object> asJson(Enrolled made) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("agency", made.agency());
        shown.put("name", made.name());
        shown.put("connectedBefore", made.connectedBefore());
        shown.put("topics", made.provisioned().topicsCreated());
        shown.put("kafkaUsers", made.provisioned().usersSet());
        shown.put("permissions", made.provisioned().permissionsAdded());
        if (!made.clientSecret().isEmpty()) {
            shown.put("kafkaPassword", made.kafkaPassword());
            shown.put("clientSecret", made.clientSecret());
        }
        Map<String, Object> people = new LinkedHashMap<>();
        made.officers()
                .forEach((username, officer) ->
                        people.put(username, Map.of("name", officer.name(), "password", officer.password())));
        shown.put("officers", people);
        return shown;
    }

    private List<String> lines(Enrolled made) {
        List<String> lines = new ArrayList<>();
        lines.add("%s (%s) %s."
                .formatted(made.agency(), made.name(), made.connectedBefore() ? "đã kết nối từ trước" : "đã kết nối"));
        if (made.clientSecret().isEmpty() && made.officers().isEmpty()) {
            lines.add("Không có mật khẩu mới; mật khẩu đã có nằm trong %s.".formatted(data.credentialsFile()));
            return lines;
        }
        lines.add("Mật khẩu mới (chỉ in một lần; đã lưu tại %s):".formatted(data.credentialsFile()));
        if (!made.clientSecret().isEmpty()) {
            lines.add("  Kafka, người dùng %s: %s".formatted(made.agency(), made.kafkaPassword()));
            lines.add("  REST, client %s: %s".formatted(made.agency(), made.clientSecret()));
        }
        made.officers()
                .forEach((username, officer) ->
                        lines.add("  %-14s %-32s %s".formatted(username, officer.password(), officer.name())));
        return lines;
    }
}
