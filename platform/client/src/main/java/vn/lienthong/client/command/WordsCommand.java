package vn.lienthong.client.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.registry.Directory;

/** Shows the words of the field that messages may use: those of the running system, or those that ship. */
@Command(
        name = "words",
        description = {
            "Liệt kê các từ nghiệp vụ dùng được trong thông điệp: hành vi, lực lượng, biện pháp, tuyến, nhóm hàng, đơn vị tính, cơ quan báo chí.",
            "Hỏi danh mục hiện hành của hệ thống đang chạy; --shipped thì đọc danh mục phát hành kèm, không cần hệ thống.",
            "Ví dụ: ./lienthong words goods; ./lienthong words violation --shipped --at 2025-02-28",
            "Mã kết thúc: 0 đã trả lời; 2 dùng sai; 3 hệ thống không trả lời."
        })
public final class WordsCommand extends ExchangeCommand {
    @Parameters(
            paramLabel = "DANH_MỤC",
            arity = "0..1",
            description = "violation, force, measure, route, goods hoặc unit (mặc định: tất cả).")
    private @Nullable String list;

    @Option(names = "--at", paramLabel = "NGÀY", description = "Có hiệu lực vào ngày nào (mặc định: hôm nay).")
    private @Nullable String at;

    @Option(names = "--all", description = "Cả từ của những ngày khác.")
    private boolean all;

    @Option(names = "--shipped", description = "Đọc danh mục phát hành kèm phần mềm.")
    private boolean shipped;

    @Override
    int answer() {
        Optional<CodeList> asked = Optional.ofNullable(list).map(WordsCommand::list);
        LocalDate day = day();
        Listed words = shipped ? shipped(asked, day) : running(asked, day);
        return show(words, () -> lines(words.items()));
    }

    /** What a program reads. */
    record Listed(LocalDate at, List<CodeWord> items) {}

    private Listed shipped(Optional<CodeList> asked, LocalDate day) {
        return new Listed(
                day,
                Directory.shipped().words().all().stream()
                        .filter(word -> asked.isEmpty() || asked.get() == word.list())
                        .filter(word -> all || word.period().contains(day))
                        .toList());
    }

    private Listed running(Optional<CodeList> asked, LocalDate day) {
        JsonNode listed = exchange()
                .ask("/api/v1/directory/words?at=%s&all=%s%s"
                        .formatted(
                                day,
                                all,
                                asked.map(each -> "&list=" + each.wire()).orElse("")));
        return new Listed(day, words(listed));
    }

    /** Those that the exchange has listed. */
    static List<CodeWord> words(JsonNode listed) {
        return listed.path("items")
                .valueStream()
                .map(word -> Json.mapper().treeToValue(word, CodeWord.class))
                .toList();
    }

    private static CodeList list(String text) {
        try {
            return CodeList.of(text.strip());
        } catch (IllegalArgumentException none) {
            throw CannotRun.wrongUse("Không có danh mục '%s'; chỉ có: %s."
                    .formatted(
                            Wording.line(text),
                            Stream.of(CodeList.values())
                                    .map(each -> "%s (%s)".formatted(each.wire(), each.nameVi()))
                                    .collect(Collectors.joining(", "))));
        }
    }

    private LocalDate day() {
        if (at == null) {
            return CompetenceQuestion.today();
        }
        try {
            return LocalDate.parse(at.strip());
        } catch (DateTimeException notADay) {
            throw CannotRun.wrongUse(
                    "--at: '%s' không phải một ngày; viết như 2026-03-02.".formatted(Wording.line(at)));
        }
    }

    private static List<String> lines(List<CodeWord> words) {
        List<String> lines = new ArrayList<>();
        for (CodeList list : CodeList.values()) {
            List<CodeWord> of =
                    words.stream().filter(word -> word.list() == list).toList();
            if (!of.isEmpty()) {
                lines.add("%s – %s:".formatted(list.wire(), list.nameVi()));
                of.forEach(word -> lines.add(line(word)));
            }
        }
        return lines.isEmpty() ? List.of("Không có từ nào.") : lines;
    }

    private static String line(CodeWord word) {
        String parents = word.parents().isEmpty() ? "" : " · thuộc " + String.join(", ", word.parents());
        PartialDate from = word.period().from();
        LocalDate to = word.period().to();
        String period = (from == null ? "" : " · từ " + CompetenceText.date(from.earliest()))
                + (to == null ? "" : " · đến hết " + CompetenceText.date(to));
        return "  %-24s %s".formatted(Wording.line(word.word()), Wording.line(word.nameVi() + parents + period));
    }
}
