package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;
import vn.lienthong.runtime.question.Objections;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Words;

/**
 * One question to the directory: its parameters, and the state of the directory that answers all of it. An empty parameter
 * is one that was not given; what is wrong counts as not given until {@link #orRefuse} tells of it.
 */
final class Question {
    private static final int LONGEST = 100;

    private final Reached held;
    private final LocalDate today;
    private final Parameters parameters;

    Question(Reached held, LocalDate today, Parameters parameters) {
        this.held = held;
        this.today = today;
        this.parameters = parameters;
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
        return parameters.day(name, otherwise);
    }

    <T> @Nullable T word(String name, Words<T> words) {
        return parameters.word(name, words);
    }

    /** A word of a list of the directory that is in force on that day; null if none is given. */
    @Nullable
    String word(String name, CodeList list, LocalDate on) {
        return text(name)
                .flatMap(text -> parameters.objections().word(name, text, list, on, directory()))
                .orElse(null);
    }

    @Nullable
    ProvinceCode province(String name, LocalDate on) {
        return text(name)
                .flatMap(text -> parameters.objections().province(name, text, on, directory()))
                .orElse(null);
    }

    /** A whole number from 1 to {@code most}. */
    int number(String name, int most, int otherwise) {
        return parameters.number(name, most, otherwise);
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
        return parameters.text(name);
    }

    void refuse(ReasonCode code, String name, String detail) {
        parameters.refuse(code, name, detail);
    }

    /** To be asked once all parameters are read. @throws vn.lienthong.runtime.web.Refusal with every reason, if any */
    void orRefuse() {
        parameters.orRefuse();
    }
}
