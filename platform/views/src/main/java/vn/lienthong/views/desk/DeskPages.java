package vn.lienthong.views.desk;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.desk.DeskOfficer;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Words;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.desk.DeskQueries.OfMatter;
import vn.lienthong.views.desk.DeskQueries.Work;

/** The desk of the agency that asks, over HTTP. */
@RestController
@RequestMapping("/api/v1/desk")
class DeskPages {
    private static final Words<Boolean> YES = new Words<>("true", List.of(true), String::valueOf);

    private final DeskQueries queries;
    private final SavedLists lists;
    private final Clock clock;

    DeskPages(DeskQueries queries, SavedLists lists, Clock clock) {
        this.queries = queries;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * What waits for the agency, what it waits for, and what is new since the officer who asks has looked; the agency's system
     * names one by {@code officer}, the account. {@code mine=true}: only what that officer deals with, and what nobody does. {@code limit} of
     * each list, 1 to 200.
     */
    @GetMapping("/work")
    Work work(Caller caller, Parameters given) {
        @Nullable
        String named = given.read("officer", text -> text.matches(DeskOfficer.LOGIN), text -> text, "tài khoản cán bộ");
        boolean mine = Boolean.TRUE.equals(given.word("mine", YES));
        int most = given.number("limit", DeskQueries.MOST, DeskQueries.MOST);
        given.orRefuse();
        return queries.work(caller.agency(), login(caller, named), mine, most, clock.instant());
    }

    /**
     * The lists that the officer who asks has saved, seen by nobody else, and those that others of the agency share; the agency's
     * system finds those that are shared alone.
     */
    @GetMapping("/lists")
    SavedLists.Found lists(Caller caller) {
        return lists.of(caller.agency(), login(caller, null));
    }

    private static @Nullable String login(Caller caller, @Nullable String named) {
        return caller.officer() != null && caller.name().matches(DeskOfficer.LOGIN) ? caller.name() : named;
    }

    /** Who deals with a matter, and what is noted on it, in the agency that asks. */
    @GetMapping("/matters/{matter}")
    OfMatter matter(Caller caller, @PathVariable String matter) {
        try {
            return queries.on(caller.agency(), UUID.fromString(matter));
        } catch (IllegalArgumentException noId) {
            throw Problems.notFound("hồ sơ này");
        }
    }
}
