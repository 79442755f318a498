package vn.lienthong.runtime.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Characters;

/**
 * The parameters of one question. An empty parameter is one that was not given; what is wrong counts as not given until
 * {@link #orRefuse} tells of it.
 */
public final class Parameters {
    private static final int LONGEST = 100;

    private final Map<String, List<String>> given;
    private final Set<String> read = new LinkedHashSet<>();
    private final Objections objections = new Objections();
    private boolean askedFor;

    /** @param given the values of each, by name */
    public Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** What is wrong so far. */
    public Objections objections() {
        return objections;
    }

    /** What was given for the parameter, without the space around it. */
    public Optional<String> text(String name) {
        read.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            refuse(ReasonCode.SCHEMA, name, "Tham số này chỉ được nêu một lần.");
            return Optional.empty();
        }
        if (values.stream().anyMatch(value -> Characters.forbidden(value) != null)) {
            refuse(ReasonCode.SCHEMA, name, "Có ký tự không được dùng trong văn bản; hãy gõ lại.");
            return Optional.empty();
        }
        Optional<String> text = values.stream()
                .map(value -> Characters.clean(value).strip())
                .findFirst()
                .filter(value -> !Characters.isBlank(value));
        if (text.filter(value -> value.length() > LONGEST).isPresent()) {
            refuse(ReasonCode.SCHEMA, name, "Tham số này dài quá %d ký tự.".formatted(LONGEST));
            return Optional.empty();
        }
        return text;
    }

    /** A whole number from 1 to {@code most}. */
    public int number(String name, int most, int otherwise) {
        return number(name, 1, most, otherwise);
    }

    /** A whole number from {@code least} to {@code most}. */
    public int number(String name, int least, int most, int otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.get().matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(ReasonCode.SCHEMA, name, "Phải là số nguyên từ %d đến %d.".formatted(least, most));
        return otherwise;
    }

    /** Whether the parameter is given, which its name alone says; or {@code true} or {@code false}. */
    public boolean flag(String name) {
        Optional<String> text = text(name);
        if (text.isPresent() && !text.get().matches("true|false")) {
            refuse(ReasonCode.SCHEMA, name, "Hãy chỉ ghi tên tham số; nếu ghi giá trị thì chỉ nhận: true, false.");
        }
        return given.containsKey(name) && !text.equals(Optional.of("false"));
    }

    /** A day such as {@code 2025-07-01}. */
    public LocalDate day(String name, LocalDate otherwise) {
        return text(name).flatMap(text -> objections.day(name, text)).orElse(otherwise);
    }

    /** A moment in ISO 8601 such as {@code 2026-11-22T02:00:00Z}; null if none is given. */
    public @Nullable Instant instant(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Instant.parse(text.get());
        } catch (DateTimeParseException e) {
            refuse(
                    ReasonCode.IMPOSSIBLE_DATE,
                    name,
                    "“%s” không phải thời điểm viết theo ISO 8601, ví dụ 2026-11-22T02:00:00Z."
                            .formatted(Objections.shown(text.get())));
            return null;
        }
    }

    /** One of these words; null if none is given. */
    public <T> @Nullable T word(String name, Vocabulary<T> words) {
        return text(name).flatMap(text -> objections.word(name, text, words)).orElse(null);
    }

    /** The code of an agency; null if none is given. */
    public @Nullable AgencyCode agency(String name) {
        return read(name, AgencyCode::isOne, AgencyCode::new, "mã cơ quan");
    }

    /** The id of a matter; null if none is given. */
    public @Nullable UUID id(String name) {
        return read(name, Parameters::isId, UUID::fromString, "mã hồ sơ");
    }

    /** A text of that shape, read; null if none is given. @param what it should be, in Vietnamese */
    public <T> @Nullable T read(String name, Predicate<String> shape, Function<String, T> reading, String what) {
        Optional<String> text = text(name);
        if (text.isPresent() && !shape.test(text.get())) {
            refuse(ReasonCode.SCHEMA, name, "“%s” không phải %s.".formatted(Objections.shown(text.get()), what));
            return null;
        }
        return text.map(reading).orElse(null);
    }

    /** Whether that has the shape of an id of a matter. */
    public static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** Objects to a parameter. */
    public void refuse(ReasonCode code, String name, String detail) {
        objections.add(code, name, detail);
    }

    /** To be asked once all parameters are read. @throws vn.lienthong.runtime.web.Refusal with every reason, if any */
    public void orRefuse() {
        askedFor = true;
        given.keySet().stream()
                .filter(name -> !read.contains(name))
                .forEach(name -> refuse(ReasonCode.SCHEMA, Objections.shown(name), noSuch(name)));
        objections.orRefuse("Tham số không hợp lệ.");
    }

    private String noSuch(String name) {
        return read.isEmpty()
                ? "Không có tham số này: địa chỉ này không nhận tham số nào."
                : "Không có tham số này; %schỉ nhận: %s."
                        .formatted(Objections.near(name, read), String.join(", ", read));
    }

    /** Whether {@link #orRefuse} was asked. */
    public boolean wereAskedFor() {
        return askedFor;
    }
}
