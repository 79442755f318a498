package vn.lienthong.views.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.audit.ReadLog;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.views.register.Exports;

/** Exports of information are reads of it, noted on the audit log before the file is given, and found again in the ledger. */
final class ExportsNoted implements Exports {
    private final ReadLog log;
    private final Ledger ledger;
    private final FeedItems names;
    private final Clock clock;

    ExportsNoted(ReadLog log, Ledger ledger, Supplier<Directory> directory, Clock clock) {
        this.log = log;
        this.ledger = ledger;
        this.names = new FeedItems(directory);
        this.clock = clock;
    }

    @Override
    public void note(Caller caller, List<String> information, @Nullable String purpose) {
        String stated = Purpose.of(purpose);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!information.isEmpty()) {
            log.note(information.stream()
                            .map(id -> new Read(
                                    caller.agency(),
                                    caller.name(),
                                    caller.officer(),
                                    Matter.INFORMATION.plural(),
                                    id,
                                    Read.Kind.EXPORT,
                                    null,
                                    stated,
                                    now))
                            .toList())
                    .await();
        }
    }

    @Override
    public List<Document> of(String information, @Nullable AgencyCode of) {
        return ledger.of(information).exports().values().stream()
                .filter(each -> of == null || of.value().equals(each.agency()))
                .map(each -> new Document("agency", each.agency())
                        .append("agencyVi", names.name(new AgencyCode(each.agency())))
                        .append("who", each.officer() == null ? each.account() : each.officer())
                        .append("at", each.at().toString()))
                .toList();
    }
}
