package vn.lienthong.reporting.statistics;

import static vn.lienthong.registry.calendar.Counting.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.JointEvent;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.contract.statistics.Indicator;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipStream;
import vn.lienthong.registry.Directory;

/** Which cell an event counts in. Pure. */
final class Counting {
    /** Whose events count. */
    static final Set<String> TOPICS = Stream.of(Matter.CASEFILE, Matter.REQUEST, Matter.TIP, Matter.INFORMATION)
            .map(Matter::events)
            .collect(Collectors.toUnmodifiableSet());

    private final Supplier<Directory> directory;

    Counting(Supplier<Directory> directory) {
        this.directory = directory;
    }

    /** The cell that this event adds one to; empty if it does not count. */
    Optional<Cell> cell(MatterEvent event) {
        return switch (event) {
            case CaseFileEvent caseFile -> caseFile(caseFile);
            case RequestEvent request -> request(request);
            case TipEvent tip -> tip(tip);
            case InformationEvent information -> information(information);
            default -> Optional.empty();
        };
    }

    private Optional<Cell> caseFile(CaseFileEvent event) {
        return switch (event) {
            case CaseFileEvent.CaseFileOpened opened ->
                Optional.of(cell(
                        Indicator.CASEFILES_OPENED,
                        opened.facts().detection().force(),
                        province(
                                opened.facts().detection().province(),
                                opened.facts().detection().mapDay(day(opened.at()))),
                        opened.at()));
            case CaseFileEvent.CaseFileClosed closed ->
                byAgency(Indicator.CASEFILES_CLOSED, closed.lead() == null ? closed.by() : closed.lead(), closed.at());
            case CaseFileEvent.CaseFileRetracted retracted -> byAgency(Indicator.CASEFILES_RETRACTED, retracted);
            case CustodyEvent.TransferAccepted accepted -> byAgency(Indicator.CASEFILES_TAKEN_OVER, accepted);
            case JointEvent.Contributed contributed ->
                contributed.first() ? byAgency(Indicator.CASEFILES_CREDITED, contributed) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Cell> request(RequestEvent event) {
        return RequestCounting.indicator(event).flatMap(indicator -> byAgency(indicator, event));
    }

    /** A tip on officials is in no sum that everybody reads: it would tell that there is one. */
    private Optional<Cell> tip(TipEvent event) {
        return switch (event) {
            case TipEvent.TipReceived received
            when received.content().stream() == TipStream.INTEGRITY -> Optional.empty();
            case TipEvent.TipAccepted accepted when accepted.stream() == TipStream.INTEGRITY -> Optional.empty();
            case TipEvent.TipReturned returned when returned.stream() == TipStream.INTEGRITY -> Optional.empty();
            case TipEvent.TipReceived received ->
                Optional.of(cell(
                        Indicator.TIPS_RECEIVED,
                        force(received.by()),
                        province(received.content().province(), day(received.at())),
                        received.at()));
            case TipEvent.TipAccepted accepted ->
                Boolean.FALSE.equals(accepted.first()) ? Optional.empty() : byAgency(Indicator.TIPS_ACCEPTED, accepted);
            case TipEvent.TipReturned returned -> byAgency(Indicator.TIPS_RETURNED, returned);
            default -> Optional.empty();
        };
    }

    private Optional<Cell> information(InformationEvent event) {
        return switch (event) {
            case InformationEvent.InformationShared shared -> byAgency(Indicator.INFORMATION_SHARED, shared);
            case InformationEvent.InformationRecalled recalled -> byAgency(Indicator.INFORMATION_RECALLED, recalled);
            default -> Optional.empty();
        };
    }

    private Optional<Cell> byAgency(Indicator indicator, MatterEvent event) {
        return byAgency(indicator, event.by(), event.at());
    }

    private Optional<Cell> byAgency(Indicator indicator, AgencyCode agency, Instant at) {
        ProvinceCode province =
                directory.get().agencies().find(agency).map(Agency::province).orElse(null);
        return Optional.of(cell(indicator, force(agency), province, at));
    }

    /** What the province is by the newest map, by which all are counted; null if it is not known where. */
    private @Nullable ProvinceCode province(@Nullable ProvinceCode code, LocalDate mapDay) {
        return Optional.ofNullable(code)
                .flatMap(known -> directory.get().map().newest(known, mapDay))
                .map(Province::code)
                .orElse(null);
    }

    private @Nullable Force force(AgencyCode agency) {
        return directory.get().agencies().find(agency).map(Agency::force).orElse(null);
    }

    private static Cell cell(Indicator indicator, @Nullable Force force, @Nullable ProvinceCode province, Instant at) {
        return new Cell(indicator, force, province, YearMonth.from(day(at)).toString(), 1);
    }
}
