package vn.lienthong.views.register;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.NextPage;
import vn.lienthong.views.audit.Reading;
import vn.lienthong.views.audit.ReadsContent;
import vn.lienthong.views.register.RegisterFigures.Counted;
import vn.lienthong.views.register.RegisterQueries.Page;
import vn.lienthong.views.register.Searching.Count;

/** The register over HTTP, for the agency that asks. */
@RestController
@RequestMapping("/api/v1")
class RegisterPages {
    private static final int MOST = 500;
    private static final int USUAL = 50;

    private final RegisterQueries queries;
    private final RegisterFigures figures;
    private final Exports exports;
    private final Reading reading;
    private final Supplier<Directory> directory;

    RegisterPages(
            RegisterQueries queries,
            RegisterFigures figures,
            Exports exports,
            Reading reading,
            Supplier<Directory> directory) {
        this.queries = queries;
        this.figures = figures;
        this.exports = exports;
        this.reading = reading;
        this.directory = directory;
    }

    /** The newest events, newest first; {@code limit} from 1 to 500. */
    @GetMapping("/register/events")
    @ReadsContent(Read.Kind.EVENTS)
    List<Document> events(Caller caller, Parameters given) {
        int limit = given.number("limit", MOST, USUAL);
        given.orRefuse();
        return queries.events(caller.agency(), limit);
    }

    /** How many matters the caller may see, as many as its lists hold; how it stood at {@code at}, when it was counted. */
    @GetMapping("/register/figures")
    Counted figures(Caller caller, Parameters given) {
        given.orRefuse();
        return figures.of(caller.agency());
    }

    /**
     * The matters of one kind: {@code requests}, {@code casefiles}, {@code information}, {@code tips} and so on, the one that
     * moved last first. {@code status} by the verb of the last event, {@code open}, {@code provider}, {@code openedBy},
     * {@code holder}, {@code force} and {@code province} ({@code none}: without one), {@code goods}, {@code violation},
     * {@code urgency}, {@code triage} (why nobody competent leads; {@code any} for all), {@code bulletin} (its kind; {@code any} for all), {@code stream} (of tips), {@code plan}, {@code group}, {@code openedFrom}, {@code openedTo}, {@code detectedFrom},
     * {@code detectedTo} (days in Vietnam, both included), {@code q} (a part of the title, or the
     * number: whole, or its digits such as 123); {@code sort} by {@code opened},
     * {@code at} (the last act), {@code deadline} or {@code value}, from the greatest with a {@code -} before it; {@code limit}
     * 1 to 500. Where there are more, the header {@code Link} (RFC 8288) says where the next page is.
     */
    @GetMapping("/{matters}")
    ResponseEntity<List<Document>> matters(Caller caller, @PathVariable String matters, Parameters given) {
        Matter matter = matter(matters);
        return answer(queries.matters(
                caller.agency(),
                matter,
                Filters.of(matter, given, directory.get().words())));
    }

    /** How many there are that a list asked for with the same parameters holds; exactly up to a thousand. */
    @GetMapping("/{matters}/count")
    Count count(Caller caller, @PathVariable String matters, Parameters given) {
        Matter matter = matter(matters);
        return queries.count(
                caller.agency(),
                matter,
                Filters.whole(matter, given, directory.get().words()));
    }

    private static ResponseEntity<List<Document>> answer(Page page) {
        return NextPage.after(page.items(), page.next());
    }

    /** The matter that goes by this number: {@code number}, {@code matters} as in the register, {@code id}. */
    @GetMapping("/numbers/{number}")
    Document numbered(Caller caller, @PathVariable String number) {
        return MatterNumber.read(number)
                .flatMap(read -> queries.numbered(caller.agency(), read))
                .orElseThrow(() -> Problems.notFound("hồ sơ mang số này"));
    }

    /** One matter with its history; information also with the files in which it left, of all for its provider, of others their own. */
    @GetMapping("/{matters}/{id}")
    @ReadsContent(Read.Kind.CONTENT)
    Document matter(Caller caller, @PathVariable String matters, @PathVariable String id) {
        Matter matter = matter(matters);
        Document found = queries.matter(caller.agency(), matter, id, reading)
                .orElseThrow(() -> Problems.notFound(matter.nameVi().toLowerCase(Locale.ROOT) + " này"));
        if (matter == Matter.INFORMATION) {
            boolean provider = caller.agency().value().equals(found.getString("provider"));
            found.append("exports", exports.of(id, provider ? null : caller.agency()));
        }
        return found;
    }

    /**
     * What serves a plan or a working group, of every kind, the one that moved last first: its list, on which a matter stays
     * until it is closed. {@code limit} 1 to 500; the header {@code Link} says where the next page is.
     */
    @GetMapping("/{matters}/{id}/serving")
    ResponseEntity<List<Document>> serving(
            Caller caller, @PathVariable String matters, @PathVariable String id, Parameters given) {
        return answer(queries.serving(caller.agency(), matter(matters), id, Filters.page(given)));
    }

    private static Matter matter(String matters) {
        return RegisterQueries.matterOf(matters).orElseThrow(() -> Problems.notFound("sổ này"));
    }
}
