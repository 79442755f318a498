package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.registry.deadline.Deadlines;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Words;
import vn.lienthong.runtime.web.Caller;

/** The time limits of the law in force on a day. */
@RestController
class DeadlinePages {
    private final Consultations consultations;

    DeadlinePages(Consultations consultations) {
        this.consultations = consultations;
    }

    /** Those that a {@code trigger} starts, such as {@code crime-report.received}, with their extensions. */
    @GetMapping("/api/v1/directory/deadlines")
    Listed<DeadlineRule> deadlines(Caller caller, Parameters parameters) {
        Question question = consultations.ask(parameters);
        LocalDate at = question.at();
        Deadlines deadlines = question.directory().deadlines();
        String trigger = question.word("trigger", triggers(deadlines));
        question.orRefuse();
        return Listed.all(
                at,
                question,
                deadlines.all().stream()
                        .filter(rule -> rule.period().contains(at))
                        .filter(rule -> trigger == null || rule.trigger().equals(trigger))
                        .toList());
    }

    private static Words<String> triggers(Deadlines deadlines) {
        List<String> all =
                deadlines.all().stream().map(DeadlineRule::trigger).distinct().toList();
        return new Words<>("sự kiện bắt đầu thời hạn", all, word -> word);
    }
}
