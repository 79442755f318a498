package vn.lienthong.client.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.client.command.CompetenceQuestion.DatedFacts;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.CompetenceAnswer;
import vn.lienthong.registry.Directory;

/** Asks the directory that ships who is competent; needs no running system. */
@Command(
        name = "competence",
        description = {
            "Hỏi ai có thẩm quyền: cơ quan chủ trì, phối hợp, và theo điều khoản nào.",
            "Trả lời từ danh mục phát hành kèm phần mềm, không cần hệ thống đang chạy. Điều gì chưa biết thì bỏ qua.",
            "Ví dụ: ./lienthong competence --goods tobacco --province 15 --zone land_border --stage transport",
            "Các từ dùng được: ./lienthong competence --words. Mã kết thúc: 0 đã trả lời; 2 dùng sai."
        })
public final class CompetenceCommand implements Callable<Integer> {
    @Mixin
    private CompetenceQuestion question = new CompetenceQuestion();

    @Option(names = "--words", description = "Chỉ in các từ dùng được cho từng tùy chọn.")
    private boolean words;

    @Option(names = "--json", description = "In câu hỏi và câu trả lời là một dòng JSON.")
    private boolean json;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        Directory directory = Directory.shipped();
        if (words) {
            CompetenceQuestion.words(directory).forEach(out::println);
            return ExitCodes.DONE;
        }
        DatedFacts asked;
        try {
            asked = question.asked(directory);
        } catch (CannotRun reason) {
            terminal.err().println(reason.getMessage());
            return reason.exitCode();
        }
        CompetenceAnswer answer = directory.competence().whoIsCompetent(asked.facts(), asked.at());
        lines(directory, asked, answer).forEach(out::println);
        return ExitCodes.DONE;
    }

    private List<String> lines(Directory directory, DatedFacts asked, CompetenceAnswer answer) {
        return json
                ? List.of(Json.mapper().writeValueAsString(new Answered(asked, answer)))
                : new CompetenceText(directory, asked, answer).lines();
    }

    /** What a program reads. */
    record Answered(DatedFacts asked, CompetenceAnswer answer) {}
}
