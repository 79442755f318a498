package vn.lienthong.standalone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.lienthong.client.command.Attach;
import vn.lienthong.client.command.AuditCommand;
import vn.lienthong.client.command.BulletinsCommand;
import vn.lienthong.client.command.CompetenceCommand;
import vn.lienthong.client.command.DeconflictionsCommand;
import vn.lienthong.client.command.EnrolCommand;
import vn.lienthong.client.command.ExplainCommand;
import vn.lienthong.client.command.HotlineCommand;
import vn.lienthong.client.command.ImportCommand;
import vn.lienthong.client.command.ParkedCommand;
import vn.lienthong.client.command.PreviewCommand;
import vn.lienthong.client.command.Publish;
import vn.lienthong.client.command.QuarterlyCommand;
import vn.lienthong.client.command.ReadInbox;
import vn.lienthong.client.command.ReadsCommand;
import vn.lienthong.client.command.ReceiptsCommand;
import vn.lienthong.client.command.VerifyCustody;
import vn.lienthong.client.command.WatchCommand;
import vn.lienthong.client.command.WordsCommand;
import vn.lienthong.client.enrolment.Provision;

/** The one command of the project. */
@Command(
        name = "lienthong",
        description = "Liên Thông 389: nối các lực lượng chống buôn lậu, gian lận thương mại và hàng giả.",
        versionProvider = Version.class,
        subcommands = {
            Up.class,
            Publish.class,
            ImportCommand.class,
            Attach.class,
            ReadInbox.class,
            WatchCommand.class,
            ExplainCommand.class,
            PreviewCommand.class,
            ReceiptsCommand.class,
            ReadsCommand.class,
            DeconflictionsCommand.class,
            BulletinsCommand.class,
            HotlineCommand.class,
            QuarterlyCommand.class,
            CompetenceCommand.class,
            WordsCommand.class,
            ParkedCommand.class,
            VerifyCustody.class,
            AuditCommand.class,
            Provision.class,
            EnrolCommand.class
        })
public final class Lienthong implements Runnable {
    @Option(names = "--version", versionHelp = true, description = "Hiện phiên bản.")
    private boolean version;

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        Logs.silent();
        System.exit(commandLine().execute(arguments));
    }

    /** Without a command, shows which there are. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** The command line with all commands, also those of other modules, its texts in Vietnamese. */
    public static CommandLine commandLine() {
        var commandLine = new CommandLine(new Lienthong());
        ServiceLoader.load(FurtherCommand.class).forEach(commandLine::addSubcommand);
        commandLine
                .addSubcommand("help", new Help())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        Vietnamese.speak(commandLine);
        return commandLine;
    }
}
