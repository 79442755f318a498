package vn.lienthong.client.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The audit log: taken out as a file, and checked without the system. */
@Command(
        name = "audit",
        description = {
            "Nhật ký kiểm chứng: mọi quyết định và mọi lượt đọc nội dung, trong một cây băm có chữ ký.",
            "Xuất ra tệp khi hệ thống đang chạy, rồi kiểm tệp ở bất cứ đâu, không cần hệ thống."
        },
        subcommands = {AuditExportCommand.class, AuditVerifyCommand.class})
public final class AuditCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    /** Without a command, shows which there are. */
    @Override
    public void run() {
        var commandLine =
                Objects.requireNonNull(spec, "not run by a command line").commandLine();
        commandLine.usage(commandLine.getOut());
    }
}
