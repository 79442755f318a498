package vn.lienthong.client.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.importing.ImportRun.Mode;
import vn.lienthong.client.importing.RowResult.Status;

/** Rows go through the door once, however often their file is run, and each is told what became of it. */
class ImportRunTest {
    private static final String HEADERS = "Mã của cơ quan,Kênh tiếp nhận,Tiêu đề,Nội dung tin,\"Tỉnh, thành phố\"\n";

    private final Door door = new Door();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aPreviewTellsAllThatIsWrongAndSendsNothing() throws IOException {
        Path file = file(row("A", "Kho lạ", "15"), row("B", "", "77"), row("C", "Xe đêm", "77"));

        List<RowResult> results = run(file, Mode.CHECK);

        assertThat(results)
                .extracting(RowResult::status)
                .containsExactly(Status.PASSES, Status.REFUSED, Status.REFUSED);
        assertThat(results.get(1).findings())
                .as("of each column once")
                .extracting(Finding::column)
                .containsExactly("Tiêu đề", "Tỉnh, thành phố");
        assertThat(results.get(2).findings()).containsExactly(new Finding("Tỉnh, thành phố", "Không có tỉnh này."));
        assertThat(results).extracting(RowResult::line).containsExactly(2L, 3L, 4L);
        assertThat(door.letIn).isEmpty();
        assertThat(door.sent).isZero();
    }

    @Test
    void runAgainNothingIsDoubledAndAChangedRowIsTold() throws IOException {
        Path file = file(row("A", "Kho lạ", "15"), row("B", "Xe đêm", "15"));
        run(file, Mode.SEND_WHAT_PASSES);
        Path changed = file(row("A", "Kho lạ", "15"), row("B", "Xe đêm, biển trắng", "15"), row("C", "Mới", "15"));

        List<RowResult> results = run(changed, Mode.SEND_WHAT_PASSES);

        assertThat(results)
                .extracting(RowResult::status)
                .containsExactly(Status.REPEATS, Status.REFUSED, Status.ACCEPTED);
        assertThat(results.get(1).findings().getFirst().detail()).contains("“B” đã nhập trước đây với nội dung khác");
        assertThat(door.letIn).hasSize(3);
        assertThat(door.letIn.get("import-tip:B")).doesNotContain("biển trắng");
    }

    @Test
    void waitsWhereTheDoorIsBusyAndAsksAgainForWhatHasNoOutcomeYet() throws IOException {
        door.busy.addAll(List.of(429, 503));
        door.slow.add("import-tip:B");
        Path file = file(row("A", "Kho lạ", "15"), row("B", "Xe đêm", "15"));

        assertThat(run(file, Mode.SEND))
                .extracting(RowResult::status)
                .containsExactly(Status.ACCEPTED, Status.ACCEPTED);
        assertThat(door.sent).as("of two rows one was sent twice").isEqualTo(3);
    }

    @Test
    void leavesTheDoorTimeBeforeItAsksAgainAndMoreEachTime() throws IOException {
        door.slow.addAll(List.of("import-tip:A", "import-tip:A"));

        assertThat(run(file(row("A", "Kho lạ", "15")), Mode.SEND))
                .extracting(RowResult::status)
                .containsExactly(Status.ACCEPTED);

        assertThat(door.at).hasSize(3);
        assertThat(Duration.ofNanos(door.at.get(1) - door.at.get(0))).isGreaterThanOrEqualTo(Duration.ofMillis(250));
        assertThat(Duration.ofNanos(door.at.get(2) - door.at.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }

    /** What is cut off in the middle, and run again and again, ends as if it had been run once. */
    @Test
    void whateverIsRunInWhateverOrderEveryKeyIsLetInOnceWithItsFirstContent() throws IOException {
        Random random = new Random(389);
        Map<String, String> first = new HashMap<>();
        for (int turn = 0; turn < 40; turn++) {
            List<String> rows = new ArrayList<>();
            List<Integer> keys = IntStream.range(0, 30).boxed().collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(keys, random);
            for (int key : keys.subList(0, 1 + random.nextInt(29))) {
                String title = "Kho " + random.nextInt(3);
                rows.add(row("K" + key, title, "15"));
                first.putIfAbsent("import-tip:K" + key, title);
            }
            run(file(rows.toArray(String[]::new)), random.nextBoolean() ? Mode.SEND : Mode.SEND_WHAT_PASSES);

            assertThat(door.letIn.keySet()).isEqualTo(first.keySet());
            first.forEach((id, title) -> assertThat(door.letIn.get(id)).contains("\"" + title + "\""));
        }
    }

    @Test
    void moreRowsThanABatchGoInTheirOrder() throws IOException {
        Path file = file(IntStream.range(0, 2500)
                .mapToObj(number -> row("K" + number, "Kho", "15"))
                .toArray(String[]::new));

        List<RowResult> results = run(file, Mode.SEND);

        assertThat(results).hasSize(2500).allMatch(result -> result.status() == Status.ACCEPTED);
        assertThat(results).extracting(RowResult::line).isSorted();
        assertThat(results.get(1234).subject()).isEqualTo("matter of import-tip:K1234");
    }

    @Test
    void theFileOfResultsHoldsNothingThatAProgramWouldRun() throws IOException {
        Path file = file(row("=1+1", "Kho", "15"), row("A", "Kho", "77"));
        Path results = folder.resolve("a.ket-qua.csv");
        try (ResultFile to = new ResultFile(results)) {
            run(file, Mode.SEND_WHAT_PASSES).forEach(to::add);
        }

        String text = Files.readString(results);
        assertThat(text).startsWith("\uFEFFDòng");
        try (var rows = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            assertThat(rows.stream().map(row -> row.getField(1) + "|" + row.getField(2) + "|" + row.getField(4)))
                    .containsExactly(
                            "Mã của cơ quan|Kết quả|Cột và lý do",
                            "'=1+1|được chấp nhận|",
                            "A|bị từ chối|“Tỉnh, thành phố”: Không có tỉnh này.");
        }
    }

    @Test
    void aFileWithoutRowsIsToldOf() throws IOException {
        Path file = file();

        assertThatThrownBy(() -> run(file, Mode.CHECK))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("không có dòng");
    }

    private List<RowResult> run(Path file, Mode mode) {
        List<RowResult> results = new ArrayList<>();
        new ImportRun(door.rest(), file, Sheets.TIPS, Sheets.ALL, Sheets.WORDS).run(mode, results::add);
        return results;
    }

    private static String row(String key, String title, String province) {
        return "%s,Đường dây nóng,\"%s\",Có xe đêm,%s%n".formatted(key, title, province);
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(folder.resolve("tips.csv"), HEADERS + String.join("", rows));
    }
}
