package vn.lienthong.exchange.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.WorkCalendar;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Refusal;

/** Where questions to the directory begin: each is answered by the state that was held when it came. */
final class Consultations {
    private final CurrentDirectory current;
    private final Clock clock;

    Consultations(CurrentDirectory current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** @throws Refusal (503) while no directory has been read yet */
    Question ask(Parameters parameters) {
        Reached held = current.reached()
                .orElseThrow(() -> new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE, "Danh mục chưa sẵn sàng; hãy gửi lại sau ít giây.", List.of()));
        return new Question(held, clock.instant().atZone(WorkCalendar.ZONE).toLocalDate(), parameters);
    }

    /** All of a day, where nothing but the day is asked for. @param entries those that the directory has on that day */
    <T> Listed<T> list(Parameters parameters, BiFunction<Directory, LocalDate, Stream<T>> entries) {
        Question question = ask(parameters);
        LocalDate at = question.at();
        question.orRefuse();
        return Listed.all(at, question, entries.apply(question.directory(), at).toList());
    }
}
