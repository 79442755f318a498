package vn.lienthong.client.command;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.map.WhichProvince;

/** Options that say what is known of a matter; used as a mixin. */
final class CompetenceQuestion {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Option(names = "--goods", paramLabel = "TỪ", description = "Nhóm hàng, ví dụ tobacco hoặc 'thuốc lá'.")
    private @Nullable String goods;

    @Option(
            names = "--province",
            paramLabel = "MÃ",
            description = "Tỉnh, thành phố: mã hai chữ số theo bản đồ ngày được hỏi, hoặc tên cũ hay mới.")
    private @Nullable String province;

    @Option(names = "--violation", paramLabel = "TỪ", description = "Hành vi, ví dụ smuggled.")
    private @Nullable String violation;

    @Option(names = "--concern", paramLabel = "TỪ", description = "Việc cụ thể, ví dụ price.")
    private @Nullable String concern;

    @Option(names = "--zone", paramLabel = "TỪ", description = "Khu vực, ví dụ land_border.")
    private @Nullable String zone;

    @Option(names = "--stage", paramLabel = "TỪ", description = "Khâu, ví dụ transport.")
    private @Nullable String stage;

    @Option(names = "--criminal", description = "Có dấu hiệu tội phạm.")
    private boolean criminal;

    @Option(names = "--administrative", description = "Vi phạm hành chính.")
    private boolean administrative;

    @Option(names = "--found-by", paramLabel = "TỪ", description = "Lực lượng phát hiện, thụ lý đầu tiên.")
    private @Nullable String foundBy;

    @Option(names = "--at", paramLabel = "NGÀY", description = "Theo quy định của ngày nào (mặc định: hôm nay).")
    private @Nullable String at;

    /** What is asked: the facts, and the day whose rules and map count. */
    record DatedFacts(Facts facts, LocalDate at) {}

    /** @throws CannotRun naming everything that is wrong, each with what is allowed */
    DatedFacts asked(Directory directory) {
        List<String> problems = new ArrayList<>();
        LocalDate day = day(problems);
        if (criminal && administrative) {
            problems.add("--criminal và --administrative loại trừ nhau.");
        }
        LocalDate asked = day == null ? today() : day;
        Facts facts = new Facts(
                day == null ? null : province(directory, day, problems),
                word(
                        "--goods",
                        goods,
                        CompetenceWords.listed(directory, CodeList.GOODS, asked, word -> word),
                        problems),
                word(
                        "--violation",
                        violation,
                        CompetenceWords.listed(directory, CodeList.VIOLATION, asked, Violation::new),
                        problems),
                word("--concern", concern, CompetenceWords.concerns(), problems),
                word("--zone", zone, CompetenceWords.zones(), problems),
                word("--stage", stage, CompetenceWords.stages(), problems),
                criminal ? Proceeding.CRIMINAL : administrative ? Proceeding.ADMINISTRATIVE : null,
                word(
                        "--found-by",
                        foundBy,
                        CompetenceWords.listed(directory, CodeList.FORCE, asked, Force::new),
                        problems));
        if (problems.isEmpty() && facts.equals(Facts.NOTHING)) {
            problems.add("Chưa cho biết gì về vụ việc. Ví dụ: ./lienthong competence --goods tobacco --province 15");
        }
        if (day == null || !problems.isEmpty()) {
            throw CannotRun.wrongUse(String.join(System.lineSeparator(), problems));
        }
        return new DatedFacts(facts, day);
    }

    /** The words for every option, with their terms. */
    static List<String> words(Directory directory) {
        List<String> lines = new ArrayList<>();
        LocalDate today = today();
        group(lines, "--goods", CompetenceWords.listed(directory, CodeList.GOODS, today, word -> word));
        group(lines, "--violation", CompetenceWords.listed(directory, CodeList.VIOLATION, today, word -> word));
        group(lines, "--concern", CompetenceWords.concerns());
        group(lines, "--zone", CompetenceWords.zones());
        group(lines, "--stage", CompetenceWords.stages());
        group(lines, "--found-by", CompetenceWords.listed(directory, CodeList.FORCE, today, word -> word));
        return lines;
    }

    private static void group(List<String> lines, String option, CompetenceWords<?> words) {
        lines.add(option);
        lines.addAll(words.lines());
    }

    static LocalDate today() {
        return LocalDate.ofInstant(InstantSource.system().instant(), VIETNAM);
    }

    private @Nullable LocalDate day(List<String> problems) {
        if (at == null) {
            return today();
        }
        try {
            return LocalDate.parse(at.strip());
        } catch (DateTimeException notADay) {
            problems.add("--at: '%s' không phải một ngày; viết như 2026-03-02.".formatted(Wording.line(at)));
            return null;
        }
    }

    private @Nullable ProvinceCode province(Directory directory, LocalDate day, List<String> problems) {
        if (province == null) {
            return null;
        }
        String asked = province.strip();
        List<Province> found = new WhichProvince(directory.map()).on(day, asked);
        if (found.size() == 1) {
            return found.getFirst().code();
        }
        problems.add("--province: ngày %s không có tỉnh, thành phố '%s'. Dùng được: %s."
                .formatted(CompetenceText.date(day), Wording.line(asked), provinces(directory, day)));
        return null;
    }

    private static String provinces(Directory directory, LocalDate day) {
        return directory.map().provinces(day).stream()
                .map(one -> one.code() + " " + one.shortName())
                .collect(Collectors.joining(", "));
    }

    private static <T> @Nullable T word(
            String option, @Nullable String text, CompetenceWords<T> words, List<String> problems) {
        if (text == null) {
            return null;
        }
        T found = words.find(text).orElse(null);
        if (found == null) {
            problems.add("%s: không có từ '%s'. Dùng được:".formatted(option, Wording.line(text)));
            problems.addAll(words.lines());
        }
        return found;
    }
}
