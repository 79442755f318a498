package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CustodyCommand.AcceptTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.exchange.source.ExplainsSources;
import vn.lienthong.exchange.source.WithSources;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.explain.Explains;
import vn.lienthong.views.explain.Explanation;

/** Case files for tests that tell of more than case files. */
public final class CaseFileLife {
    private CaseFileLife() {}

    /** A case file that is opened then, or later; every agency has an inbox. */
    public static TimedLife<CaseFileCommand, CaseFileEvent, ?> from(Instant beginning) {
        return new TimedLife<>(new CaseFiles(connectingEverybody()), beginning);
    }

    private static Supplier<Directory> connectingEverybody() {
        return Shipped.connecting(Shipped.DIRECTORY.get().agencies().all().stream()
                .map(Agency::code)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The rules of case files, with what is told of the information that they rest on. */
    public static WithSources<?, ?, ?> withSources() {
        return CaseFiles.withSources(connectingEverybody());
    }

    /** Its holder offers the file of these events to another. */
    public static OfferTransfer offer(List<MatterEvent> events, AgencyCode to) {
        CaseFileOpened opened = (CaseFileOpened) events.getFirst();
        return new OfferTransfer(
                opened.caseFile(),
                last(events),
                FileLife.transfer(to, TransferKind.ADMINISTRATIVE, opened.at(), FileLife.inventory()));
    }

    /** Whoever it was offered to takes it over. */
    public static AcceptTransfer accept(List<MatterEvent> events) {
        CaseFileOpened opened = (CaseFileOpened) events.getFirst();
        return new AcceptTransfer(
                opened.caseFile(), last(events), List.of(FileLife.found(1, null), FileLife.found(2, null)), null);
    }

    private static Sha256 last(List<MatterEvent> events) {
        Sha256 last = null;
        for (MatterEvent event : events) {
            last = switch (event) {
                case CaseFileOpened opened
                when opened.custody() != null -> opened.custody().digest();
                case CustodyEvent custody -> custody.custody().digest();
                default -> last;
            };
        }
        return Objects.requireNonNull(last, "it was opened");
    }

    /** What explains them by these rules. */
    public static Explains<?> explainingSources() {
        return new ExplainsSources<>(
                new CaseFileExplains(Shipped.DIRECTORY, AgencyCode::value), withSources(), AgencyCode::value);
    }

    /** Where it stands, who did what, whose turn it is. */
    public static Explanation explained(TimedLife<CaseFileCommand, CaseFileEvent, ?> file) {
        return new CaseFileExplains(Shipped.DIRECTORY, AgencyCode::value)
                .explain(file.events(), Counting.day(file.now()));
    }
}
