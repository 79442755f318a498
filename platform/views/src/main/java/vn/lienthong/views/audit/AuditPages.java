package vn.lienthong.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.audit.TreeHead;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;
import vn.lienthong.views.register.RegisterQueries;

/** The audit log over HTTP, for the standing office alone: it names every reader and every sender. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditPages {
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final AuditQueries queries;
    private final RegisterQueries register;

    AuditPages(AuditQueries queries, RegisterQueries register) {
        this.queries = queries;
        this.register = register;
    }

    /** How many entries there are, how far they are sealed, and whether the newest head fits the log as it is kept here. */
    @GetMapping
    AuditQueries.State state(Caller caller, Parameters given) {
        given.orRefuse();
        standingOffice(caller);
        return queries.state();
    }

    /** Entries from the number {@code from} on, in their order, of tips that the caller may not see their hashes alone; where it is not given, the newest. {@code limit} from 1 to 1000. */
    @GetMapping("/entries")
    AuditQueries.Entries entries(Caller caller, Parameters given) {
        int limit = given.number("limit", MOST, USUAL);
        Long from = number(given, "from");
        given.orRefuse();
        standingOffice(caller);
        return queries.entries(from == null ? Math.max(0, queries.size() - limit) : from, limit)
                .seenBy(tips -> register.seen(caller.agency(), tips));
    }

    /** Signed heads, oldest first: the last of at most {@code from} entries and those behind it; else the newest. */
    @GetMapping("/heads")
    List<TreeHead.Signed> heads(Caller caller, Parameters given) {
        int limit = given.number("limit", MOST, USUAL);
        Long from = number(given, "from");
        given.orRefuse();
        standingOffice(caller);
        return from == null ? queries.heads().newest(limit) : queries.heads().from(from, limit);
    }

    /** That {@code entry} is in the tree of {@code size} entries; of all that there are, where it is not given. */
    @GetMapping("/proofs/inclusion")
    AuditQueries.Inclusion inclusion(Caller caller, Parameters given) {
        long entry = required(given, "entry");
        Long wanted = number(given, "size");
        given.orRefuse();
        standingOffice(caller);
        long all = queries.size();
        long size = wanted == null ? all : wanted;
        within(given, "size", size, 1, all);
        within(given, "entry", entry, 0, size - 1);
        given.orRefuse();
        return queries.inclusion(entry, size);
    }

    /** That the tree of {@code from} entries is the beginning of that of {@code to}; of all that there are, where it is not given. */
    @GetMapping("/proofs/consistency")
    AuditQueries.Consistency consistency(Caller caller, Parameters given) {
        long from = required(given, "from");
        Long wanted = number(given, "to");
        given.orRefuse();
        standingOffice(caller);
        long all = queries.size();
        long to = wanted == null ? all : wanted;
        within(given, "to", to, 1, all);
        within(given, "from", from, 1, to);
        given.orRefuse();
        return queries.consistency(from, to);
    }

    private static @Nullable Long number(Parameters given, String name) {
        return given.read(name, text -> text.matches("[0-9]{1,15}"), Long::valueOf, "số thứ tự của mục");
    }

    /** 0 where it is not given, which is refused. */
    private static long required(Parameters given, String name) {
        Long value = number(given, name);
        if (given.text(name).isEmpty()) {
            given.refuse(ReasonCode.SCHEMA, name, "Cần tham số này.");
        }
        return value == null ? 0 : value;
    }

    private static void within(Parameters given, String name, long value, long least, long most) {
        if (value < least || value > most) {
            given.refuse(
                    ReasonCode.SCHEMA,
                    name,
                    most < least
                            ? "Nhật ký chưa có mục nào như vậy."
                            : "Phải là số nguyên từ %d đến %d.".formatted(least, most));
        }
    }

    private static void standingOffice(Caller caller) {
        if (!caller.isStandingOffice()) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN, "Chỉ Văn phòng Thường trực được xem nhật ký kiểm chứng.", List.of());
        }
    }
}
