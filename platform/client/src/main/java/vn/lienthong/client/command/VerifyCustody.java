package vn.lienthong.client.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.contract.receipt.SignedCheck;

/** Checks a signed record of custody, or receipts of obligations; needs no running system where the public keys are in a file. */
@Command(
        name = "verify-custody",
        description = {
            "Kiểm biên bản lưu giữ hồ sơ, hoặc biên nhận nghĩa vụ: chữ ký, và từng mắt xích nối đúng vào mắt xích trước.",
            "Lấy biên bản ở GET /api/v1/casefiles/{mã}/custody, biên nhận ở GET /api/v1/{information|requests}/{mã}/receipts,",
            "bộ khóa công khai ở GET /api/v1/keys (exchange-service).",
            "Ví dụ: ./lienthong verify-custody bien-ban.json --keys khoa.json; ./lienthong verify-custody bien-nhan.json --keys khoa.json",
            "Mã kết thúc: 0 đúng; 1 sai; 2 dùng sai; 3 không lấy được khóa."
        })
public final class VerifyCustody implements Callable<Integer> {
    @Parameters(paramLabel = "TỆP", description = "Biên bản hoặc biên nhận đã ký, ở dạng JSON.")
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
            SignedCheck.Found found = SignedCheck.check(PublicKeys.read(file), published.at(keys));
            if (found.wrong().isEmpty()) {
                out.println(found.rightVi());
                return ExitCodes.DONE;
            }
            out.println("Biên bản KHÔNG đúng:");
            found.wrong().forEach(reason -> out.println("  - " + Wording.line(reason)));
            return ExitCodes.REFUSED;
        } catch (CannotRun reason) {
            terminal.err().println(reason.getMessage());
            return reason.exitCode();
        }
    }
}
