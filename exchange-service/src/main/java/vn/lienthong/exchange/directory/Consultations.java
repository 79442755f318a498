package vn.lienthong.exchange.directory;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
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
}
