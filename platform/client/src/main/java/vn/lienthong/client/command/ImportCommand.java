package vn.lienthong.client.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.client.enrolment.AgencyCodeConverter;
import vn.lienthong.client.importing.BadFile;
import vn.lienthong.client.importing.ImportRun;
import vn.lienthong.client.importing.ImportRun.Mode;
import vn.lienthong.client.importing.RowResult.Status;
import vn.lienthong.client.importing.Template;
import vn.lienthong.client.importing.TemplateFile;
import vn.lienthong.client.importing.Templates;
import vn.lienthong.client.importing.Words;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.registry.Directory;

/** Imports case files or tips from a table, each row as a command of its agency. */
@Command(
        name = "import",
        description = {
            "Nhập nhiều vụ việc hoặc tin báo từ tệp CSV (UTF-8) hoặc Excel (.xlsx), mỗi dòng một lệnh của cơ quan.",
            "Cả tệp được kiểm tra trước, lỗi nêu theo dòng và cột; có lỗi thì không gửi gì, trừ khi --skip-bad.",
            "Nhập lại cùng tệp là vô hại: dòng cùng mã, cùng nội dung nhận lại kết quả cũ; cùng mã mà nội dung khác thì bị từ chối.",
            "Lấy mẫu: ./lienthong import --kind casefile --template vu-viec.xlsx",
            "Xem trước: ./lienthong import vu-viec.xlsx --kind casefile --as MS-15 --preview",
            "Mã kết thúc: 0 mọi dòng được nhận; 1 có dòng sai, bị từ chối hoặc được giữ lại; 2 dùng sai; 3 hệ thống không trả lời."
        })
public final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TỆP", arity = "0..1", description = "Tệp .csv hoặc .xlsx đã điền theo mẫu.")
    private @Nullable Path file;

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "LOẠI",
            description = "casefile (vụ việc) hoặc tip (tin báo).")
    private String kind = "";

    @Option(
            names = "--as",
            converter = AgencyCodeConverter.class,
            paramLabel = "MÃ",
            description = "Cơ quan nhập, ví dụ MS-15.")
    private @Nullable AgencyCode agency;

    @Option(names = "--preview", description = "Chỉ kiểm tra: sẽ nhận dòng nào, dòng nào sai ở đâu. Không gửi gì.")
    private boolean preview;

    @Option(names = "--skip-bad", description = "Gửi các dòng đúng, bỏ qua các dòng sai.")
    private boolean skipBad;

    @Option(
            names = "--result",
            paramLabel = "TỆP",
            description =
                    "Ghi kết quả từng dòng vào tệp CSV này (mặc định, khi không xem trước: tên tệp thêm .ket-qua.csv).")
    private @Nullable Path result;

    @Option(
            names = "--template",
            paramLabel = "TỆP",
            description = "Ghi tệp mẫu để điền (.xlsx có trang từ dùng được; hoặc .csv); không cần hệ thống đang chạy.")
    private @Nullable Path template;

    @Option(names = "--json", description = "In kết quả mỗi dòng của tệp là một dòng JSON, dòng cuối là tổng số.")
    private boolean json;

    @Option(
            names = "--exchange",
            paramLabel = "ĐỊA_CHỈ",
            defaultValue = "${env:LIENTHONG_EXCHANGE_URL:-}",
            description =
                    "Địa chỉ dịch vụ trao đổi, nơi hỏi danh mục (mặc định như --intake, rồi " + Exchange.USUAL + ").")
    private String exchange = "";

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private IntakeAddress intake = new IntakeAddress();

    @Mixin
    private IdentityAddress identity = new IdentityAddress();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        return data.run(terminal.err(), () -> {
            try {
                return done();
            } catch (BadFile bad) {
                throw CannotRun.wrongUse(String.valueOf(bad.getMessage()));
            }
        });
    }

    private int done() {
        List<Template> all = Templates.shipped();
        Template asked = all.stream()
                .filter(each -> each.word().equals(kind.strip()))
                .findFirst()
                .orElseThrow(() -> CannotRun.wrongUse("Không có loại '%s'; chỉ có: %s."
                        .formatted(
                                Wording.line(kind),
                                all.stream()
                                        .map(each -> "%s (%s)".formatted(each.word(), each.nameVi()))
                                        .collect(Collectors.joining(", ")))));
        if (template != null) {
            Words words = new Words(Directory.shipped().words().all().stream()
                    .filter(word -> word.period().contains(CompetenceQuestion.today()))
                    .toList());
            TemplateFile.write(template, asked, words);
            terminal.err().println("Đã ghi mẫu %s vào %s.".formatted(asked.nameVi(), template));
            return ExitCodes.DONE;
        }
        if (file == null || agency == null) {
            throw CannotRun.wrongUse("Cần TỆP và --as MÃ; để lấy mẫu: --template TỆP.xlsx.");
        }
        return imported(file, agency, asked, all);
    }

    private int imported(Path path, AgencyCode who, Template asked, List<Template> all) {
        ImportRun run = new ImportRun(
                data.rest(who, "intake", intake.given(), IntakeAddress.USUAL, identity), path, asked, all, words(who));
        Path results = result != null || preview ? result : path.resolveSibling(path.getFileName() + ".ket-qua.csv");
        try (ImportReport report = new ImportReport(terminal, json, preview, results)) {
            boolean unseen = !preview && skipBad;
            Map<Status, Long> figures =
                    unseen ? run.run(Mode.SEND_WHAT_PASSES, report::row) : run.run(Mode.CHECK, report::checked);
            if (!preview && !unseen && !figures.containsKey(Status.REFUSED)) {
                figures = run.run(Mode.SEND, report::row);
            }
            return report.ended(figures);
        }
    }

    private Words words(AgencyCode who) {
        return new Words(WordsCommand.words(data.rest(who, "exchange", exchange, Exchange.USUAL, identity)
                .get("/api/v1/directory/words?all=true")
                .json()));
    }
}
