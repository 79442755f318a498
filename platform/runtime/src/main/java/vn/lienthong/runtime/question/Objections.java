package vn.lienthong.runtime.question;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.contract.text.Days;
import vn.lienthong.contract.text.Nearest;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.map.WhichProvince;
import vn.lienthong.runtime.web.Refusal;

/** What is wrong with a question, gathered until all of it is known. Each place is a parameter's name or a JSON Pointer. */
public final class Objections {
    /** The first day that the calendar knows. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

    /** The last day that the calendar knows. */
    public static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private static final int MOST_REASONS = 100;
    private static final int LONGEST_EXCERPT = 60;

    private final List<Reason> reasons = new ArrayList<>();

    public void add(ReasonCode code, String place, String detail) {
        reasons.add(Reason.of(code, place, detail));
    }

    /** The day so written, such as {@code 2025-07-01}, within the years of the calendar. */
    public Optional<LocalDate> day(String place, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return Optional.of(day);
            }
            add(
                    ReasonCode.IMPOSSIBLE_DATE,
                    place,
                    "Ngày %s nằm ngoài lịch của danh mục, từ %s đến %s."
                            .formatted(shown(text), Days.inWords(FIRST_DAY), Days.inWords(LAST_DAY)));
        } catch (DateTimeParseException e) {
            add(
                    ReasonCode.IMPOSSIBLE_DATE,
                    place,
                    "“%s” không phải ngày có thật viết theo mẫu năm-tháng-ngày, ví dụ 2026-11-22."
                            .formatted(shown(text)));
        }
        return Optional.empty();
    }

    /** The province of that day that the code or the name, former or present, means. */
    public Optional<ProvinceCode> province(String place, String text, LocalDate on, Directory directory) {
        WhichProvince which = new WhichProvince(directory.map());
        List<Province> found = which.on(on, text);
        if (found.size() == 1) {
            return Optional.of(found.getFirst().code());
        }
        boolean unknownCode = text.matches(ProvinceCode.SHAPE) && !which.everHas(new ProvinceCode(text));
        add(
                ReasonCode.UNKNOWN_PROVINCE,
                place,
                unknownCode
                        ? "Ngày %s không có tỉnh, thành phố nào mang mã “%s”.".formatted(Days.inWords(on), shown(text))
                        : which.notUnderstood(on, text, shown(text)));
        return Optional.empty();
    }

    /** The word, if the directory's list has it on that day. */
    public Optional<String> word(String place, String text, CodeList list, LocalDate on, Directory directory) {
        if (directory.words().inForce(list, text, on, on)) {
            return Optional.of(text);
        }
        add(ReasonCode.UNKNOWN_WORD, place, directory.words().instead(list, text, on, on));
        return Optional.empty();
    }

    /** What the word stands for. */
    public <T> Optional<T> word(String place, String text, Vocabulary<T> words) {
        Optional<T> found = words.find(text);
        if (found.isEmpty()) {
            add(
                    ReasonCode.SCHEMA,
                    place,
                    "“%s” không phải %s; %schỉ nhận: %s."
                            .formatted(
                                    shown(text),
                                    words.nameVi(),
                                    near(text, words.words()),
                                    String.join(", ", words.words())));
        }
        return found;
    }

    /** Which of the words may have been meant, to stand before those that there are; empty if none resembles it. */
    static String near(String text, Collection<String> words) {
        List<String> near = Nearest.of(text, words);
        return near.isEmpty() ? "" : "gần nhất là “%s”; ".formatted(String.join("”, “", near));
    }

    /** @throws Refusal with every reason, if there is one */
    public void orRefuse(String title) {
        if (!reasons.isEmpty()) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    title,
                    reasons.stream().limit(MOST_REASONS).toList());
        }
    }

    /** The beginning of what was given, fit to be told: no control characters, no half characters. */
    public static String shown(String text) {
        return Characters.shown(text, LONGEST_EXCERPT);
    }
}
