package vn.lienthong.client.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
    @Parameters(paramLabel = "TỆP", description = "Biên bản đã ký, ở dạng JSON.")
    private Path file = Path.of("");

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "TỆP|URL",
            description = "Bộ khóa công khai (JWK Set): tệp, hoặc địa chỉ http(s).")
    private String keys = "";

    @Mixin
    private PublicKeys published = new PublicKeys();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        try {
            List<String> wrong = CustodyCheck.wrong(PublicKeys.read(file), published.at(keys));
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
}
