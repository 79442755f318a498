package vn.lienthong.views.figures;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.register.ServingHistories.Serving;

/** After-action figures over HTTP, for whoever may see the working group or the plan. */
@RestController
@RequestMapping("/api/v1")
class FiguresPages {
    /** What has happened to a group or a plan itself, for an agency that asks; nothing if it may not see it. */
    @FunctionalInterface
    interface History {
        List<MatterEvent> of(AgencyCode reader, Matter matter, String id);
    }

    /** Those of these matters that an agency may see, as lists show them. */
    @FunctionalInterface
    interface Headings {
        List<Document> of(AgencyCode reader, List<String> ids);
    }

    private final History history;
    private final Gathering.Members members;
    private final Headings headings;
    private final Supplier<Directory> directory;

    FiguresPages(History history, Gathering.Members members, Headings headings, Supplier<Directory> directory) {
        this.history = history;
        this.members = members;
        this.headings = headings;
        this.directory = directory;
    }

    /** What has come of a working group so far, and where that differs from what its head has stated. */
    @GetMapping("/groups/{id}/figures")
    Figures group(Caller caller, @PathVariable String id) {
        return figures(caller.agency(), Matter.GROUP, id);
    }

    /** What has come of a plan so far, the groups and plans within it included. */
    @GetMapping("/plans/{id}/figures")
    Figures plan(Caller caller, @PathVariable String id) {
        return figures(caller.agency(), Matter.PLAN, id);
    }

    /**
     * The matters behind a figure of a group: {@code figure} such as {@code casefiles.open}, {@code requests.late},
     * {@code tips.waiting}; {@code by} narrows down to those that an agency brought in; {@code limit} 1 to 500. The header
     * {@code Link} (RFC 8288) says where the next page is.
     */
    @GetMapping("/groups/{id}/figures/{figure}")
    ResponseEntity<List<Document>> ofGroup(
            Caller caller, @PathVariable String id, @PathVariable String figure, Parameters given) {
        return behind(caller.agency(), Matter.GROUP, id, FigureQuery.of(figure, given));
    }

    /** The same of a plan. */
    @GetMapping("/plans/{id}/figures/{figure}")
    ResponseEntity<List<Document>> ofPlan(
            Caller caller, @PathVariable String id, @PathVariable String figure, Parameters given) {
        return behind(caller.agency(), Matter.PLAN, id, FigureQuery.of(figure, given));
    }

    /** The tasks of a group: {@code owner}, {@code is} ({@code done}, {@code late}, {@code open}), {@code activity}. */
    @GetMapping("/groups/{id}/tasks")
    List<TaskQuery.Shown> tasksOfGroup(Caller caller, @PathVariable String id, Parameters given) {
        return TaskQuery.of(given).among(Counting.tasks(own(caller.agency(), Matter.GROUP, id)));
    }

    /** The same of a plan. */
    @GetMapping("/plans/{id}/tasks")
    List<TaskQuery.Shown> tasksOfPlan(Caller caller, @PathVariable String id, Parameters given) {
        return TaskQuery.of(given).among(Counting.tasks(own(caller.agency(), Matter.PLAN, id)));
    }

    private Figures figures(AgencyCode reader, Matter matter, String id) {
        List<MatterEvent> own = own(reader, matter, id);
        Serving gathered = Gathering.of(members, reader, matter, id);
        return Counting.of(reader, own, gathered.byMatter().values(), gathered.complete(), words());
    }

    private ResponseEntity<List<Document>> behind(AgencyCode reader, Matter matter, String id, FigureQuery query) {
        own(reader, matter, id);
        List<String> all = query.among(Gathering.of(members, reader, matter, id).byMatter(), words());
        return query.page().of(all, some -> headings.of(reader, some));
    }

    private CodeLists words() {
        return directory.get().words();
    }

    /** What has happened to it; it is not there for whoever may not see it. */
    private List<MatterEvent> own(AgencyCode reader, Matter matter, String id) {
        List<MatterEvent> own = history.of(reader, matter, id);
        if (own.isEmpty()) {
            throw Problems.notFound(matter.nameVi().toLowerCase(Locale.ROOT) + " này");
        }
        return own;
    }
}
