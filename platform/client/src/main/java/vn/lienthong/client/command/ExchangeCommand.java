package vn.lienthong.client.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.contract.Json;

/** Asks the exchange for something, and shows it to people in lines or to programs as one line of JSON. */
abstract class ExchangeCommand implements Callable<Integer> {
    @Option(names = "--json", description = "In câu trả lời là một dòng JSON.")
    private boolean json;

    @Mixin
    private Exchange exchange = new Exchange();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public final Integer call() {
        return exchange.run(terminal.err(), this::answer);
    }

    /** Asks and shows. @return the exit code @throws CannotRun for any trouble */
    abstract int answer();

    final Exchange exchange() {
        return exchange;
    }

    /** @param lines what people read of it */
    final int show(Object found, Supplier<List<String>> lines) {
        if (json) {
            terminal.out().println(Json.mapper().writeValueAsString(found));
        } else {
            lines.get().forEach(terminal.out()::println);
        }
        return ExitCodes.DONE;
    }

    /** That there is no such thing. @param sentence in Vietnamese */
    final int none(String sentence) {
        terminal.err().println(sentence);
        return ExitCodes.REFUSED;
    }
}
