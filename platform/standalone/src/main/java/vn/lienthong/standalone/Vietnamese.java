package vn.lienthong.standalone;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Makes a command line speak Vietnamese: headings, the help option, what was typed wrong, what was refused. */
final class Vietnamese {
    private static final int WIDTH = 100;
    private static final int WRONG_USE = 2;

    private Vietnamese() {}

    static void speak(CommandLine commandLine) {
        commandLine
                .setParameterExceptionHandler((mistake, arguments) -> wrongUse(mistake))
                .setExecutionExceptionHandler((failure, command, result) -> failed(failure, command))
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpAutoWidth(true);
        dress(commandLine);
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
            case UnmatchedArgumentException unmatched -> "Không hiểu: " + String.join(" ", unmatched.getUnmatched());
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

    private static int failed(Exception failure, CommandLine command) {
        if (!(failure instanceof StartRefused)) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        return 1;
    }
}
