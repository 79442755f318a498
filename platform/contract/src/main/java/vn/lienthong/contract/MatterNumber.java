package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The number by which people call a matter, such as {@code YC-2026-000123}: the prefix of its kind, the year in which it began
 * (in Vietnam), and a count of at least six digits. Given once, never to another matter.
 */
public record MatterNumber(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("([A-Z]{2,3})-(\\d{4})-(\\d{6,12})");

    /** @throws IllegalArgumentException if it is none */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MatterNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a number of a matter: " + value);
        }
    }

    /** The number of a matter of this kind, which has numbers, that began in this year. */
    public static MatterNumber of(Matter matter, int year, long count) {
        return new MatterNumber("%s-%04d-%06d".formatted(matter.prefix().orElseThrow(), year, count));
    }

    /** Whether this text is the number of some matter. */
    public static boolean isOne(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches() && kind(parts.group(1)).isPresent();
    }

    /** The number that a person has written, in whatever letters and with spaces around it; empty if it is none. */
    public static Optional<MatterNumber> read(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        return isOne(plain) ? Optional.of(new MatterNumber(plain)) : Optional.empty();
    }

    private static Optional<Matter> kind(String prefix) {
        return Stream.of(Matter.values())
                .filter(matter -> matter.prefix().filter(prefix::equals).isPresent())
                .findFirst();
    }

    /** The kind of matter that it is of. */
    public Matter matter() {
        return kind(value.substring(0, value.indexOf('-'))).orElseThrow();
    }

    /** The count alone, which is what people say of a number of this year: 123. */
    public long count() {
        return Long.parseLong(value.substring(value.lastIndexOf('-') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
