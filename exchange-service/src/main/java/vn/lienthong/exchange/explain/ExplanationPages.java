package vn.lienthong.exchange.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.exchange.register.RegisterQueries;
import vn.lienthong.exchange.register.RegisterQueries.Happened;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;

/** Explanations over HTTP, for whoever may see the matter. */
@RestController
@RequestMapping("/api/v1")
class ExplanationPages {
    private final RegisterQueries register;
    private final Map<Matter, Explains<?>> explains;

    ExplanationPages(RegisterQueries register, ObjectProvider<Explains<?>> explains) {
        this.register = register;
        this.explains = explains.stream().collect(Collectors.toMap(Explains::matter, Function.identity()));
    }

    /** Where a matter stands; {@code matters} as in the register, such as {@code requests}. */
    @GetMapping("/{matters}/{id}/explanation")
    Explanation explanation(Caller caller, @PathVariable String matters, @PathVariable String id) {
        Matter matter = RegisterQueries.matterOf(matters).orElseThrow(() -> Problems.notFound("sổ này"));
        Explains<?> explained = explains.get(matter);
        List<Happened> events = explained == null ? List.of() : register.happened(caller.agency(), matter, id);
        if (explained == null || events.isEmpty()) {
            throw Problems.notFound(matter.nameVi().toLowerCase(Locale.ROOT) + " này");
        }
        return explain(explained, events.stream().map(Happened::event).toList())
                .taken(events.stream().map(Happened::bySystem).toList());
    }

    @SuppressWarnings("unchecked") // the register keeps each event with the matter it belongs to
    private static <E extends MatterEvent> Explanation explain(Explains<E> explains, List<MatterEvent> events) {
        return explains.explain((List<E>) events);
    }
}
