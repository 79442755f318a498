package vn.lienthong.standalone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.lienthong.client.command.CompetenceCommand;
import vn.lienthong.client.command.ExplainCommand;
import vn.lienthong.client.command.Publish;
import vn.lienthong.client.command.ReadInbox;
import vn.lienthong.client.command.VerifyCustody;
import vn.lienthong.client.command.WatchCommand;
import vn.lienthong.client.command.WordsCommand;
import vn.lienthong.client.enrolment.Provision;
import vn.lienthong.standalone.demo.Demo;

/** The one command of the project. */
@Command(
        name = "lienthong",
        description = "Liên Thông 389: nối các lực lượng chống buôn lậu, gian lận thương mại và hàng giả.",
        subcommands = {
            Up.class,
            Demo.class,
            Publish.class,
            ReadInbox.class,
            WatchCommand.class,
            ExplainCommand.class,
            CompetenceCommand.class,
            WordsCommand.class,
            VerifyCustody.class,
            Provision.class
        })
public final class Lienthong implements Runnable {
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

    /** The command line with all commands, its texts in Vietnamese. */
    static CommandLine commandLine() {
        var commandLine = new CommandLine(new Lienthong())
                .addSubcommand("help", new Help())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        Vietnamese.speak(commandLine);
        return commandLine;
    }
}
