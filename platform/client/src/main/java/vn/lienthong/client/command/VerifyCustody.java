package vn.lienthong.client.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.contract.custody.CustodyCheck;

/** Checks a signed record of custody; needs no running system where the public keys are in a file. */
@Command(
        name = "verify-custody",
        description = {
            "Kiểm biên bản lưu giữ hồ sơ: chữ ký, và từng mắt xích nối đúng vào mắt xích trước.",
            "Lấy biên bản ở GET /api/v1/casefiles/{mã}/custody, bộ khóa công khai ở GET /api/v1/keys (exchange-service).",
            "Ví dụ: ./lienthong verify-custody bien-ban.json --keys khoa.json",
            "Mã kết thúc: 0 đúng; 1 sai; 2 dùng sai; 3 không lấy được khóa."
        })
public final class VerifyCustody implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 64 * 1024 * 1024;

    @Parameters(paramLabel = "TỆP", description = "Biên bản đã ký, ở dạng JSON.")
    private Path file = Path.of("");

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "TỆP|URL",
            description = "Bộ khóa công khai (JWK Set): tệp, hoặc địa chỉ http(s).")
    private String keys = "";

    @Option(
            names = "--token",
            paramLabel = "MÃ",
            defaultValue = "${env:LIENTHONG_TOKEN:-}",
            description = "Mã truy cập khi lấy khóa từ địa chỉ (mặc định: biến LIENTHONG_TOKEN).")
    private String token = "";

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        try {
            List<String> wrong = CustodyCheck.wrong(read(file), keys());
            if (wrong.isEmpty()) {
                out.println("Biên bản đúng: chữ ký hợp lệ, chuỗi lưu giữ nguyên vẹn.");
                return ExitCodes.DONE;
            }
            out.println("Biên bản KHÔNG đúng:");
            wrong.forEach(reason -> out.println("  - " + Wording.line(reason)));
            return ExitCodes.REFUSED;
        } catch (CannotRun reason) {
            terminal.err().println(reason.getMessage());
            return reason.exitCode();
        }
    }

    private byte[] keys() {
        return keys.startsWith("http://") || keys.startsWith("https://") ? fetched() : read(Path.of(keys));
    }

    private static byte[] read(Path path) {
        try {
            if (Files.size(path) > MOST) {
                throw CannotRun.wrongUse("Tệp %s quá lớn.".formatted(path));
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new CannotRun(ExitCodes.WRONG_USE, "Không đọc được tệp %s.".formatted(path), unreadable);
        }
    }

    private byte[] fetched() {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(keys)).timeout(PATIENCE);
            if (!token.isBlank()) {
                request.header("Authorization", "Bearer " + token);
            }
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw noKeys("máy chủ trả lời %d".formatted(answer.statusCode()), null);
            }
            return answer.body();
        } catch (IllegalArgumentException bad) {
            throw CannotRun.wrongUse("Địa chỉ khóa không hợp lệ.");
        } catch (IOException failure) {
            throw noKeys("không kết nối được", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw noKeys("bị ngắt", interrupted);
        }
    }

    private static CannotRun noKeys(String why, @Nullable Exception cause) {
        String message = "Không lấy được bộ khóa: %s. Cần mã truy cập ở --token, hoặc tải khóa về tệp.".formatted(why);
        return new CannotRun(ExitCodes.NO_ANSWER, message, cause == null ? new IOException(why) : cause);
    }
}
