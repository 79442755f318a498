package vn.lienthong.standalone;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows all commands, or how one is used. */
@Command(name = "help", description = "Hiện danh sách lệnh, hoặc cách dùng một lệnh.")
final class Help implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "LỆNH", description = "Lệnh cần xem cách dùng.")
    private @Nullable String command;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null || spec.parent() == null) {
            return 0;
        }
        var all = spec.parent().commandLine();
        var wanted = command == null ? all : all.getSubcommands().get(command);
        if (wanted == null) {
            throw new ParameterException(all, Vietnamese.noCommand(String.valueOf(command), all));
        }
        wanted.usage(all.getOut());
        return 0;
    }
}
