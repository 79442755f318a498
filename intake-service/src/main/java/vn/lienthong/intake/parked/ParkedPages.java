package vn.lienthong.intake.parked;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.parking.ParkingId;
import vn.lienthong.intake.outcome.OutcomeView;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Words;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.runtime.web.Refusal;

/** What was parked, for the standing office alone: it may hold what its sender meant for few. */
@RestController
@RequestMapping("/api/v1/parked")
class ParkedPages {
    private static final int MOST = 500;
    private static final int USUAL = 100;
    private static final int LAST_PAGE = 100_000;
    private static final Words<ParkedState> STATES =
            new Words<>("tình trạng", List.of(ParkedState.values()), ParkedState::wire);

    private final ParkedView parked;
    private final OutcomeView outcomes;

    ParkedPages(ParkedView parked, OutcomeView outcomes) {
        this.parked = parked;
        this.outcomes = outcomes;
    }

    /** The newest, newest first: those that wait, or those in another {@code state}; {@code page} from 1 on, of {@code limit} from 1 to 500. */
    @GetMapping
    List<Document> list(Caller caller, Parameters parameters) {
        ParkedState state = Objects.requireNonNullElse(parameters.word("state", STATES), ParkedState.OPEN);
        int limit = parameters.number("limit", MOST, USUAL);
        int page = parameters.number("page", LAST_PAGE, 1);
        parameters.orRefuse();
        standingOffice(caller);
        return parked.list(state, page, limit);
    }

    /** How many stand how: as many as the list of that state holds. */
    @GetMapping("/figures")
    Map<String, Long> figures(Caller caller, Parameters parameters) {
        parameters.orRefuse();
        standingOffice(caller);
        Map<String, Long> figures = new LinkedHashMap<>();
        Arrays.stream(ParkedState.values()).forEach(state -> figures.put(state.wire(), parked.count(state)));
        return figures;
    }

    /** One of them, by where it was read: why it was parked, what could be decoded, what was done about it. */
    @GetMapping("/{id}")
    Opened open(Caller caller, Parameters parameters, @PathVariable String id) {
        parameters.orRefuse();
        standingOffice(caller);
        if (!ParkingId.isOne(id)) {
            throw notFound();
        }
        return parked.find(new ParkingId(id))
                .map(found -> Opened.of(found, outcomes))
                .orElseThrow(ParkedPages::notFound);
    }

    private static Refusal notFound() {
        return Problems.notFound("mục giữ lại nào ở vị trí này");
    }

    private static void standingOffice(Caller caller) {
        if (!caller.isStandingOffice()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "Chỉ Văn phòng Thường trực được xem các mục chờ xử lý.", List.of());
        }
    }
}
