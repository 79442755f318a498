package vn.lienthong.exchange.figures;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.exchange.register.ServingHistories.Serving;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;

/** After-action figures over HTTP, for whoever may see the working group or the plan. */
@RestController
@RequestMapping("/api/v1")
class FiguresPages {
    /** What has happened to a group or a plan itself, for an agency that asks; nothing if it may not see it. */
    @FunctionalInterface
    interface History {
        List<MatterEvent> of(AgencyCode reader, Matter matter, String id);
    }

    private final History history;
    private final Gathering.Served served;
    private final Supplier<Directory> directory;

    FiguresPages(History history, Gathering.Served served, Supplier<Directory> directory) {
        this.history = history;
        this.directory = directory;
        this.served = served;
    }

    /** What has come of a working group so far, and where that differs from what its head has stated. */
    @GetMapping("/groups/{id}/figures")
    Figures group(Caller caller, @PathVariable String id) {
        return figures(caller.agency(), Matter.GROUP, id, "tổ công tác này");
    }

    /** What has come of a plan so far, the groups and plans within it included. */
    @GetMapping("/plans/{id}/figures")
    Figures plan(Caller caller, @PathVariable String id) {
        return figures(caller.agency(), Matter.PLAN, id, "kế hoạch này");
    }

    private Figures figures(AgencyCode reader, Matter matter, String id, String nameVi) {
        List<MatterEvent> own = history.of(reader, matter, id);
        if (own.isEmpty()) {
            throw Problems.notFound(nameVi);
        }
        Serving gathered = Gathering.of(served, reader, matter, id);
        return Counting.of(
                reader,
                own,
                gathered.byMatter().values(),
                gathered.complete(),
                directory.get().words());
    }
}
