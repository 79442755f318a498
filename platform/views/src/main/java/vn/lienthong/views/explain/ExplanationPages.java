package vn.lienthong.views.explain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.law.LawInForce;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.audit.ReadsContent;
import vn.lienthong.views.register.RegisterQueries;
import vn.lienthong.views.register.RegisterQueries.History;

/** Explanations over HTTP, for whoever may see the matter. */
@RestController
@RequestMapping("/api/v1")
class ExplanationPages {
    private final RegisterQueries register;
    private final CurrentDirectory directory;
    private final Map<Matter, Explains<?>> explains;
    private final Allows allows;
    private final Clock clock;

    ExplanationPages(
            RegisterQueries register,
            CurrentDirectory directory,
            ObjectProvider<Explains<?>> explains,
            ObjectProvider<Allows> allows,
            Clock clock) {
        this.register = register;
        this.directory = directory;
        this.clock = clock;
        this.allows = allows.getIfAvailable(() -> (matter, events) -> Optional.empty());
        this.explains = explains.stream().collect(Collectors.toMap(Explains::matter, Function.identity()));
    }

    /** Where a matter stands; {@code matters} as in the register, such as {@code requests}. */
    @GetMapping("/{matters}/{id}/explanation")
    @ReadsContent(Read.Kind.EXPLANATION)
    Explanation explanation(Caller caller, @PathVariable String matters, @PathVariable String id) {
        Matter matter = RegisterQueries.matterOf(matters).orElseThrow(() -> Problems.notFound("sổ này"));
        Explains<?> explained = explains.get(matter);
        History history = explained == null
                ? null
                : register.history(caller.agency(), matter, id).orElse(null);
        if (explained == null || history == null) {
            throw Problems.notFound(matter.nameVi().toLowerCase(Locale.ROOT) + " này");
        }
        return explain(explained, caller.agency(), history.events(), Counting.day(clock.instant()))
                .named(history.number(), history.officers())
                .allowing(allows.after(matter, history.events()).orElse(null))
                .cited(new LawInForce(directory.get())::cited);
    }

    @SuppressWarnings("unchecked") // the register keeps each event with the matter it belongs to
    private static <E extends MatterEvent> Explanation explain(
            Explains<E> explains, AgencyCode reader, List<MatterEvent> events, LocalDate today) {
        return explains.explainTo(reader, (List<E>) events, today);
    }
}
