package vn.lienthong.exchange.deconfliction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.deconfliction.DeconflictionMove;
import vn.lienthong.contract.deconfliction.RegisteredSubject;
import vn.lienthong.contract.deconfliction.SubjectIdentifier;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** An agency registers a subject; identifiers come from the door as hashes, and anything else is refused. */
final class Registering {
    /** For how long one is kept where the agency does not say: a setting of the system, as no regulation states one. */
    private static final int USUAL_DAYS = 180;

    private static final int MOST_DAYS = 366;

    Decision<DeconflictionEvent> decide(RegisterInterest register, Command<DeconflictionMove> command) {
        List<Reason> reasons = new ArrayList<>();
        List<RegisteredSubject> subjects = new ArrayList<>();
        for (int index = 0; index < register.subjects().size(); index++) {
            SubjectIdentifier subject = register.subjects().get(index);
            Optional<Blinded> blinded = Blinded.read(subject.value());
            if (blinded.isEmpty()) {
                reasons.add(Reason.of(
                        ReasonCode.SCHEMA,
                        "/subjects/%d/value".formatted(index),
                        "Định danh chỉ được che ở cửa nhận lệnh; ở đây không nhận. Cơ quan khác không xem được"
                                + " đối chiếu này."));
            }
            blinded.ifPresent(each -> subjects.add(new RegisteredSubject(subject.kind(), each.tokens())));
        }
        LocalDate today = Counting.day(command.now());
        LocalDate until = register.until() == null ? today.plusDays(USUAL_DAYS) : register.until();
        if (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            reasons.add(Reason.of(
                    ReasonCode.IMPOSSIBLE_DATE,
                    "/until",
                    "Ngày cuối phải từ hôm nay đến nhiều nhất %d ngày nữa.".formatted(MOST_DAYS)));
        }
        if (register.serves() != null && register.serves().named().count() != 1) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA,
                    "/serves",
                    "Nêu đúng một hồ sơ mà đối chiếu phục vụ: vụ việc, yêu cầu hoặc kế hoạch."));
        }
        return reasons.isEmpty()
                ? Decision.accepted(new InterestRegistered(
                        new DeconflictionId(UUID.fromString(command.matter())),
                        command.by(),
                        command.now(),
                        List.copyOf(subjects),
                        register.reference(),
                        Counting.lastSecond(until),
                        register.serves(),
                        register.origins()))
                : new Decision.Refused<>(reasons);
    }
}
