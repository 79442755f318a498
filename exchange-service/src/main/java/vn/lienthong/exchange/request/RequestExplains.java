package vn.lienthong.exchange.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.exchange.request.RequestState.Over;
import vn.lienthong.registry.oversight.Lines;
import vn.lienthong.views.explain.Explains;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

/** Where a request stands: who did what under which clause, what each addressee owes by when, and what the requester may do. */
final class RequestExplains implements Explains<RequestEvent> {
    private final Function<AgencyCode, String> names;
    private final Lines lines;

    /** @param names the short name of an agency */
    RequestExplains(Function<AgencyCode, String> names, Lines lines) {
        this.names = names;
        this.lines = lines;
    }

    @Override
    public Matter matter() {
        return Matter.REQUEST;
    }

    @Override
    public Explanation explain(List<RequestEvent> events, LocalDate today) {
        Wording wording = new Wording(names);
        RequestState state = new RequestState.Unmade();
        List<Step> past = new ArrayList<>();
        for (RequestEvent event : events) {
            state = Evolving.evolve(state, event);
            String basis = Telling.attributes(Requests.last(state), event).basis();
            past.add(Step.of(event, wording, basis));
        }
        return switch (state) {
            case Open open -> new Explanation(stateVi(open), past, next(open));
            case Over over -> new Explanation("Yêu cầu " + over.nameVi(), past, List.of());
            case RequestState.Unmade unmade -> throw new IllegalArgumentException("nothing has happened");
        };
    }

    /** How many addressees stand where, the units of each line apart. */
    private String stateVi(Open open) {
        Map<String, Integer> named = new LinkedHashMap<>();
        Map<String, Integer> units = new LinkedHashMap<>();
        for (Obligation each : open.obligations().values()) {
            (each.owed().line() == null ? named : units).merge(standing(each), 1, Integer::sum);
        }
        String all = "Nơi nhận: " + counted(named);
        return units.isEmpty() ? all : all + ". Đơn vị địa phương: " + counted(units);
    }

    private static String standing(Obligation each) {
        return each.isLive()
                ? each.standing().nameVi() + NextSteps.time(each)
                : each.standing().nameVi();
    }

    private static String counted(Map<String, Integer> standings) {
        return standings.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    private List<Next> next(Open open) {
        return new NextSteps(open, lines, names).all();
    }
}
