package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;

/**
 * One question to the directory: its parameters, and the state of the directory that answers all of it. An empty parameter
 * is one that was not given; what is wrong counts as not given until {@link #orRefuse} tells of it.
 */
final class Question {
    private static final int LONGEST = 100;

    private final Reached held;
    private final LocalDate today;
    private final Map<String, List<String>> given;
    private final Set<String> read = new HashSet<>();
    private final Objections objections = new Objections();

    Question(Reached held, LocalDate today, Map<String, List<String>> given) {
        this.held = held;
        this.today = today;
        this.given = given;
    }

    Directory directory() {
        return held.directory();
    }

    /** Offset of the last record of the directory's topic that is in the answer. */
    long position() {
        return held.position();
    }

    /** What shipped, by version and digest. */
    String release() {
        return held.release();
    }

    /** The day on which it is asked, in Vietnam. */
    LocalDate today() {
        return today;
    }

    /** The day asked about: today if none is given. */
    LocalDate at() {
        return day("at", today);
    }

    LocalDate day(String name, LocalDate otherwise) {
        return text(name).flatMap(text -> objections.day(name, text)).orElse(otherwise);
    }

    <T> @Nullable T word(String name, Words<T> words) {
        return text(name).flatMap(text -> objections.word(name, text, words)).orElse(null);
    }

    @Nullable
    ProvinceCode province(String name, LocalDate on) {
        return text(name)
                .flatMap(text -> objections.province(name, text, on, directory()))
                .orElse(null);
    }

    /** A whole number from 1 to {@code most}. */
    int number(String name, int most, int otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.get().matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(text.get());
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        refuse(ReasonCode.SCHEMA, name, "Phải là số nguyên từ 1 đến %d.".formatted(most));
        return otherwise;
    }

    /** The code of what is asked for, which stands in the address. @param shape a regular expression */
    <T> @Nullable T code(String text, String shape, String what, Function<String, T> read) {
        if (text.length() <= LONGEST && text.matches(shape)) {
            return read.apply(text);
        }
        refuse(ReasonCode.SCHEMA, "code", "“%s” không phải mã %s.".formatted(Objections.shown(text), what));
        return null;
    }

    /** What was given for the parameter, without the space around it. */
    Optional<String> text(String name) {
        read.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            refuse(ReasonCode.SCHEMA, name, "Tham số này chỉ được nêu một lần.");
            return Optional.empty();
        }
        Optional<String> text = values.stream().map(String::strip).findFirst().filter(value -> !value.isEmpty());
        if (text.filter(value -> value.length() > LONGEST).isPresent()) {
            refuse(ReasonCode.SCHEMA, name, "Tham số này dài quá %d ký tự.".formatted(LONGEST));
            return Optional.empty();
        }
        return text;
    }

    void refuse(ReasonCode code, String name, String detail) {
        objections.add(code, name, detail);
    }

    /** To be asked once all parameters are read. @throws vn.lienthong.runtime.web.Refusal with every reason, if any */
    void orRefuse() {
        given.keySet().stream()
                .filter(name -> !read.contains(name))
                .forEach(name -> refuse(
                        ReasonCode.SCHEMA,
                        Objections.shown(name),
                        "Không có tham số này; hãy kiểm tra lại tên tham số."));
        objections.orRefuse("Tham số không hợp lệ.");
    }
}
