package vn.lienthong.acceptance.clauses;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contract.clause.Clauses;
import vn.lienthong.standalone.FurtherCommand;

/**
 * {@code ./lienthong clauses}: lists every clause with the tests that show it and, for each, what agencies do in it. Exit
 * code 1 if a tag is wrong: it names an unknown clause, or sits on something that is not a test that runs, that asserts
 * nothing, or in which no agency of the directory does anything.
 */
@Command(
        name = "clauses",
        description =
                "Liệt kê 198 điều khoản (185 của lần đọc đầu, 13 bổ sung khi đọc lại) của năm văn bản nguồn và kiểm thử chứng minh"
                        + " từng điều khoản: cơ quan nào làm việc gì trong đó.")
public final class ListClauses implements FurtherCommand {
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(names = "--json", description = "In ra JSON.")
    private boolean json;

    @ArgGroup(exclusive = true)
    private @Nullable Which which;

    @Option(
            names = "--root",
            paramLabel = "THƯ_MỤC",
            defaultValue = "${env:LIENTHONG_HOME}",
            description = "Thư mục gốc của kho mã (mặc định: tự tìm).")
    private @Nullable Path root;

    private static final class Which {
        @Option(names = "--open", description = "Chỉ các điều khoản còn mở.")
        private boolean open;

        @Option(names = "--shown", description = "Chỉ các điều khoản đã chứng minh, kể cả bằng dữ liệu.")
        private boolean shown;
    }

    public ListClauses() {
        this(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    ListClauses(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Path repository = root == null
                ? repositoryAround(Path.of("").toAbsolutePath())
                : root.toAbsolutePath().normalize();
        if (repository == null || !Files.isDirectory(repository)) {
            err.println("Không tìm thấy kho mã: hãy chạy trong thư mục của dự án hoặc chỉ ra bằng --root.");
            return 1;
        }
        Coverage coverage = coverage(repository);
        print(coverage.only(this::wanted));
        if (!json && coverage.onlyNamed() > 0) {
            out.printf(
                    "%nTrong đó %d điều khoản chỉ do câu trả lời về thẩm quyền hay quy chế nêu tên cơ quan.%n",
                    coverage.onlyNamed());
        }
        coverage.complaints().forEach(complaint -> err.println("Lỗi: " + complaint));
        return coverage.complaints().isEmpty() ? 0 : 1;
    }

    private static Coverage coverage(Path repository) {
        Clauses clauses = Clauses.load();
        Findings findings = new TestSources(repository).scan();
        PlayedActs played = PlayedActs.of(repository);
        TagChecks checks = new TagChecks(clauses, new KnownAgencies()::has);
        return Coverage.of(clauses, findings, played, checks.of(findings, played));
    }

    private void print(Coverage coverage) {
        if (json) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(coverage));
        } else {
            new CoverageTable(out).print(coverage);
        }
    }

    private boolean wanted(State state) {
        return which == null || which.open == (state == State.OPEN);
    }

    private static @Nullable Path repositoryAround(Path folder) {
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve("platform/contract"))) {
                return candidate;
            }
        }
        return null;
    }
}
