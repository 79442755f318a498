package vn.lienthong.views.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.audit.Ledger.Answered;
import vn.lienthong.views.audit.Ledger.Delivery;
import vn.lienthong.views.register.RegisterQueries;

/** The access ledger over HTTP: who has read a matter, for its provider; since its answer, for one that answered a request; for nobody else. */
@RestController
@RequestMapping("/api/v1")
class ReadsPages {
    private static final int MOST = 500;
    private static final int USUAL = 100;

    private final RegisterQueries register;
    private final AuditQueries audit;
    private final FeedItems names;

    ReadsPages(RegisterQueries register, AuditQueries audit, Supplier<Directory> directory) {
        this.register = register;
        this.audit = audit;
        this.names = new FeedItems(directory);
    }

    /**
     * Who has read a matter.
     *
     * @param reads how often it was read
     * @param latest the newest of them, newest first
     * @param delivered in whose inboxes its events were put: what an agency's system reads there counts as delivered, and nobody
     *     knows more of it; null for kinds of matters that nobody asks conditions of
     */
    record Reads(long reads, List<OneRead> latest, @Nullable List<Delivered> delivered) {}

    /** @param entry number of its entry in the audit log */
    record OneRead(
            long entry,
            String agency,
            String agencyVi,
            String account,
            @Nullable String officer,
            String kind,
            String kindVi,
            @Nullable String file,
            @Nullable String purpose,
            Instant at) {
        /** Which file is not told to whoever may not have it. */
        private OneRead withoutFile() {
            return new OneRead(entry, agency, agencyVi, account, officer, kind, kindVi, null, purpose, at);
        }
    }

    /** @param events how often something of it was put there */
    record Delivered(String agency, String agencyVi, Instant first, Instant last, int events) {}

    /** {@code limit} from 1 to 500; {@code before} leaves out the newest: only so many of the oldest count. */
    @GetMapping("/{matters}/{id}/reads")
    Reads reads(Caller caller, @PathVariable String matters, @PathVariable String id, Parameters given) {
        int limit = given.number("limit", MOST, USUAL);
        Long before = given.read("before", text -> text.matches("[0-9]{1,15}"), Long::valueOf, "số lượt đọc");
        given.orRefuse();
        Matter matter = RegisterQueries.matterOf(matters).orElseThrow(() -> Problems.notFound("sổ này"));
        Ledger ledger = audit.ledger();
        Ledger.Page page = ledger.of(id);
        Answered answered =
                matter == Matter.REQUEST ? page.answers().get(caller.agency().value()) : null;
        if (register.isProvider(caller.agency(), matter, id)) {
            List<Delivered> delivered =
                    Entering.FOLLOWED.contains(matter.plural()) ? delivered(page.delivered()) : null;
            return new Reads(page.reads(), latest(ledger, page, id, 0, before, limit), delivered);
        }
        // whoever is not, and whoever may not see it at all, is told the same
        if (answered == null || !register.sees(caller.agency(), matter, id)) {
            throw Problems.notFound(matter.nameVi().toLowerCase(Locale.ROOT) + " này");
        }
        return new Reads(
                page.reads() - answered.readsBefore(),
                latest(ledger, page, id, answered.readsBefore(), before, limit).stream()
                        .map(OneRead::withoutFile)
                        .toList(),
                delivered(answered.delivered()));
    }

    /** @param first which of the reads is the oldest that is told */
    private List<OneRead> latest(
            Ledger ledger, Ledger.Page page, String id, long first, @Nullable Long before, int limit) {
        return ledger.reads(id, page, first, before == null ? null : first + before, limit).stream()
                .map(this::shown)
                .toList();
    }

    private OneRead shown(Ledger.Numbered numbered) {
        Read read = numbered.read();
        return new OneRead(
                numbered.number(),
                read.agency().value(),
                names.name(read.agency()),
                read.account(),
                read.officer(),
                read.kind().wire(),
                read.kind().nameVi(),
                read.file(),
                read.purpose(),
                read.at());
    }

    private List<Delivered> delivered(Map<String, Delivery> delivered) {
        return delivered.entrySet().stream()
                .map(each -> new Delivered(
                        each.getKey(),
                        names.name(new AgencyCode(each.getKey())),
                        each.getValue().first(),
                        each.getValue().last(),
                        each.getValue().events()))
                .toList();
    }
}
