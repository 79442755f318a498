package vn.lienthong.client.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import vn.lienthong.client.enrolment.AgencyCodeConverter;
import vn.lienthong.client.rest.AgencyRest;
import vn.lienthong.client.rest.Answer;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;

/** Asks the exchange service over REST; used as a mixin. */
final class Exchange {
    static final String USUAL = "http://127.0.0.1:8392";

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--as",
            converter = AgencyCodeConverter.class,
            paramLabel = "MÃ",
            defaultValue = "NSC389-SO",
            description = "Cơ quan hỏi, ví dụ MS-15 (mặc định: ${DEFAULT-VALUE}).")
    private AgencyCode agency = AgencyCode.STANDING_OFFICE;

    @Option(
            names = "--exchange",
            paramLabel = "ĐỊA_CHỈ",
            defaultValue = "${env:LIENTHONG_EXCHANGE_URL:-}",
            description = "Địa chỉ dịch vụ trao đổi (mặc định: biến LIENTHONG_EXCHANGE_URL, rồi của hệ thống đang chạy"
                    + " trên --data, rồi " + USUAL + ").")
    private String exchange = "";

    @Option(
            names = "--purpose",
            paramLabel = "MỤC_ĐÍCH",
            defaultValue = "Theo nhiệm vụ được giao",
            description = "Đọc để làm gì; ghi vào sổ đọc, bên cung cấp thấy (mặc định: ${DEFAULT-VALUE}).")
    private String purpose = "";

    @Mixin
    private IdentityAddress identity = new IdentityAddress();

    private @Nullable AgencyRest rest;

    /** Runs a command; trouble becomes one sentence and an exit code. */
    int run(PrintWriter err, IntSupplier command) {
        return data.run(err, command);
    }

    AgencyCode agency() {
        return agency;
    }

    /** What is at a path; empty if there is nothing, or nothing for this agency. @throws vn.lienthong.client.rest.RestTrouble for any other trouble */
    Optional<JsonNode> find(String path) {
        Answer answer = rest().get(path, purpose);
        return answer.status() == 404 ? Optional.empty() : Optional.of(answer.json());
    }

    /** A whole list, page by page; empty if there is none, or none for this agency. @throws vn.lienthong.client.rest.RestTrouble for any other trouble */
    Optional<JsonNode> findAll(String path) {
        ArrayNode all = Json.mapper().createArrayNode();
        String next = path;
        while (next != null) {
            Answer page = rest().get(next);
            if (page.status() == 404) {
                return Optional.empty();
            }
            page.json().forEach(item -> all.add(item));
            next = page.next();
        }
        return Optional.of(all);
    }

    /** What is at a path. @throws vn.lienthong.client.rest.RestTrouble if the service does not say */
    JsonNode ask(String path) {
        return rest().get(path).json();
    }

    /** What it says to a question. @throws vn.lienthong.client.rest.RestTrouble if the service does not say */
    JsonNode ask(String path, Object question) {
        return rest().post(path, "application/json", Json.write(question)).json();
    }

    private AgencyRest rest() {
        AgencyRest asked = rest;
        if (asked == null) {
            asked = data.rest(agency, "exchange", exchange, USUAL, identity);
            rest = asked;
        }
        return asked;
    }
}
