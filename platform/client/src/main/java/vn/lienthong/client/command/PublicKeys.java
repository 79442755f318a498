package vn.lienthong.client.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The public keys that signatures are checked with, from a file or an address; used as a mixin. */
final class PublicKeys {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 64 * 1024 * 1024;

    @Option(
            names = "--token",
            paramLabel = "MÃ",
            defaultValue = "${env:LIENTHONG_TOKEN:-}",
            description = "Mã truy cập khi lấy khóa từ địa chỉ (mặc định: biến LIENTHONG_TOKEN).")
    private String token = "";

    /** @param where a file, or an address over HTTP @throws CannotRun if they cannot be had */
    byte[] at(String where) {
        return where.startsWith("http://") || where.startsWith("https://") ? fetched(where) : read(Path.of(where));
    }

    /** A file of moderate size. @throws CannotRun if it cannot be read */
    static byte[] read(Path path) {
        try {
            if (Files.size(path) > MOST) {
                throw CannotRun.wrongUse("Tệp %s quá lớn.".formatted(path));
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new CannotRun(ExitCodes.WRONG_USE, "Không đọc được tệp %s.".formatted(path), unreadable);
        }
    }

    private byte[] fetched(String address) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
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
