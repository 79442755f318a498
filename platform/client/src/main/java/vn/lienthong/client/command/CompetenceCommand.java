package vn.lienthong.client.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import vn.lienthong.client.command.CompetenceQuestion.DatedFacts;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.CompetenceAnswer;
import vn.lienthong.registry.Directory;

/** Asks who is competent: the directory that ships, which needs no running system, or the one of the system that runs. */
@Command(
        name = "competence",
        description = {
            "Hỏi ai có thẩm quyền: cơ quan chủ trì, phối hợp, và theo điều khoản nào.",
            "Trả lời từ danh mục phát hành kèm phần mềm, không cần hệ thống đang chạy; nêu --data hoặc --exchange thì hỏi"
                    + " danh mục hiện hành của hệ thống đó. Điều gì chưa biết thì bỏ qua.",
            "Ví dụ: ./lienthong competence --goods tobacco --province 15 --zone land_border --stage transport",
            "Các từ dùng được: ./lienthong competence --words. Mã kết thúc: 0 đã trả lời; 2 dùng sai; 3 hệ thống không trả lời."
        })
public final class CompetenceCommand implements Callable<Integer> {
    private static final String ADDRESS = "/api/v1/directory/competence";

    @Mixin
    private CompetenceQuestion question = new CompetenceQuestion();

    @Option(names = "--words", description = "Chỉ in các từ dùng được cho từng tùy chọn.")
    private boolean words;

    @Option(names = "--json", description = "In câu hỏi và câu trả lời là một dòng JSON.")
    private boolean json;

    @Mixin
    private Exchange exchange = new Exchange();

    @Mixin
    private Terminal terminal = new Terminal();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return exchange.run(terminal.err(), this::show);
    }

    private int show() {
        PrintWriter out = terminal.out();
        Directory directory = Directory.shipped();
        if (words) {
            CompetenceQuestion.words(directory).forEach(out::println);
            return ExitCodes.DONE;
        }
        DatedFacts asked = question.asked(directory);
        CompetenceAnswer answer = isOfARunningSystem()
                ? Json.mapper().treeToValue(exchange.ask(ADDRESS, asked).path("answer"), CompetenceAnswer.class)
                : directory.competence().whoIsCompetent(asked.facts(), asked.at());
        lines(directory, asked, answer).forEach(out::println);
        return ExitCodes.DONE;
    }

    private boolean isOfARunningSystem() {
        ParseResult given = spec.commandLine().getParseResult();
        return given.hasMatchedOption("--data") || given.hasMatchedOption("--exchange");
    }

    private List<String> lines(Directory directory, DatedFacts asked, CompetenceAnswer answer) {
        return json
                ? List.of(Json.mapper().writeValueAsString(new Answered(asked, answer)))
                : new CompetenceText(directory, asked, answer).lines();
    }

    /** What a program reads. */
    record Answered(DatedFacts asked, CompetenceAnswer answer) {}
}
