package vn.lienthong.standalone;

import java.util.Collection;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.lienthong.contract.text.Nearest;

/** Makes a command line speak Vietnamese: headings, the help option, what was typed wrong, what was refused. */
final class Vietnamese {
    private static final int WIDTH = 100;
    private static final int WRONG_USE = 2;

    /** Set by the script {@code lienthong}, which has a command of its own: the folder of the sources, whose tests it runs. */
    private static final String OF_THE_SCRIPT = "LIENTHONG_HOME";

    private Vietnamese() {}

    static void speak(CommandLine commandLine) {
        commandLine
                .setParameterExceptionHandler((mistake, arguments) -> wrongUse(mistake))
                .setExecutionStrategy(Vietnamese::run)
                .setExecutionExceptionHandler((failure, command, result) -> failed(failure, command))
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpAutoWidth(true);
        dress(commandLine);
    }

    /** Whoever asks for help on a command that there is not is told so, too. */
    private static int run(ParseResult parsed) {
        for (var level = parsed; level != null; level = level.subcommand()) {
            if (!level.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(level.commandSpec().commandLine(), level.unmatched());
            }
        }
        return new RunLast().execute(parsed);
    }

    private static void dress(CommandLine commandLine) {
        var spec = commandLine.getCommandSpec();
        spec.usageMessage()
                .synopsisHeading("Cách dùng: ")
                .synopsisSubcommandLabel("LỆNH")
                .descriptionHeading("%n")
                .parameterListHeading("%nTham số:%n")
                .optionListHeading("%nTùy chọn:%n")
                .commandListHeading("%nLệnh:%n")
                .sortOptions(false)
                .abbreviateSynopsis(true);
        translateSynopsis(spec);
        if (spec.findOption("--help") == null) {
            spec.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Hiện cách dùng.")
                    .build());
        }
        commandLine.getSubcommands().values().forEach(Vietnamese::dress);
    }

    /** picocli's abbreviated synopsis says "[OPTIONS]". */
    private static void translateSynopsis(CommandSpec spec) {
        var parameters = new StringBuilder();
        spec.positionalParameters()
                .forEach(parameter -> parameters
                        .append(parameter.required() ? " " : " [")
                        .append(parameter.paramLabel())
                        .append(parameter.required() ? "" : "]"));
        if (!spec.subcommands().isEmpty()) {
            parameters.append(" LỆNH");
        }
        UsageMessageSpec usage = spec.usageMessage();
        usage.customSynopsis("./" + spec.qualifiedName() + " [TÙY CHỌN]" + parameters);
    }

    private static int wrongUse(ParameterException mistake) {
        var command = mistake.getCommandLine();
        command.getErr().println(what(mistake));
        command.getErr()
                .println("Xem cách dùng: ./%s --help"
                        .formatted(command.getCommandSpec().qualifiedName()));
        return WRONG_USE;
    }

    private static String what(ParameterException mistake) {
        return switch (mistake) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched);
            case MissingParameterException missing ->
                "Thiếu: "
                        + String.join(
                                ", ",
                                missing.getMissing().stream()
                                        .map(argument -> argument.isOption()
                                                ? ((OptionSpec) argument).longestName()
                                                : argument.paramLabel())
                                        .toList());
            case ParameterException other
            when other.getArgSpec() instanceof OptionSpec option ->
                "Giá trị không dùng được cho %s: '%s'".formatted(option.longestName(), other.getValue());
            default -> String.valueOf(mistake.getMessage());
        };
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        var spec = unmatched.getCommandLine().getCommandSpec();
        var typed = unmatched.getUnmatched().getFirst();
        var name = typed.replaceFirst("=.*", "");
        if (typed.startsWith("-")) {
            return "Không có tùy chọn '%s'.%s"
                    .formatted(name, meant(name, spec.optionsMap().keySet()));
        }
        return spec.subcommands().isEmpty()
                ? "Thừa: " + String.join(" ", unmatched.getUnmatched())
                : noCommand(typed, spec.commandLine());
    }

    /** That there is no such command, and which may have been meant. */
    static String noCommand(String typed, CommandLine commands) {
        var names = new TreeSet<>(commands.getSubcommands().keySet());
        if (System.getenv(OF_THE_SCRIPT) != null) {
            names.add("test");
        }
        var meant = meant(typed, names);
        return "Không có lệnh '%s'.%s"
                .formatted(typed, meant.isEmpty() ? " Các lệnh: %s.".formatted(String.join(", ", names)) : meant);
    }

    private static String meant(String typed, Collection<String> names) {
        var nearest = Nearest.of(typed, names);
        return nearest.isEmpty() ? "" : " Ý bạn là: %s?".formatted(String.join(", ", nearest));
    }

    private static int failed(Exception failure, CommandLine command) {
        if (!(failure instanceof StartRefused)) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        return 1;
    }
}
