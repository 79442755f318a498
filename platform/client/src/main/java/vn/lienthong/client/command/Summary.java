package vn.lienthong.client.command;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.Delivery;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupLine;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanLine;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestLine;
import vn.lienthong.contract.tip.TipEvent;

/** What an event of an inbox says, in one line. */
final class Summary {
    private static final RequestLine REQUESTS = new RequestLine(AgencyCode::value);
    private static final PlanLine PLANS = new PlanLine(AgencyCode::value);
    private static final GroupLine GROUPS = new GroupLine(AgencyCode::value);

    private Summary() {}

    static String of(Delivery delivery) {
        return Wording.line(of(delivery.content().orElse(null)));
    }

    private static String of(@Nullable Object content) {
        return switch (content) {
            case CaseFileEvent event -> CaseFileSummary.of(event);
            case RequestEvent event -> request(event);
            case TipEvent event -> tip(event);
            case InformationEvent event -> information(event);
            case PlanEvent event -> PLANS.of(event);
            case OverlapEvent event -> PLANS.of(event);
            case GroupEvent event -> GROUPS.of(event);
            case EntryRecorded recorded -> "%s (%s)".formatted(recorded.entryId(), recorded.basis());
            case EntryRemoved removed -> "%s (%s)".formatted(removed.entryId(), removed.basis());
            case Outcome outcome -> outcome(outcome);
            case null, default -> "(loại thông điệp mới hơn chương trình này; xem nội dung bằng --json)";
        };
    }

    private static String request(RequestEvent event) {
        if (event instanceof RequestEvent.RequestMade made) {
            RequestContent content = made.content();
            return "%s, %s: %s → %s"
                    .formatted(
                            content.kind().nameVi(),
                            content.urgency().nameVi().toLowerCase(Locale.ROOT),
                            content.title(),
                            Wording.agencies(made.addressees()));
        }
        return said(event.by().value(), REQUESTS.of(event));
    }

    static String said(String by, @Nullable String text) {
        return text == null ? by : by + ": " + text;
    }

    private static String tip(TipEvent event) {
        return switch (event) {
            case TipEvent.TipReceived received -> received.content().title();
            case TipEvent.TipOffered offered -> "chuyển tới " + offered.to();
            case TipEvent.TipAccepted accepted -> accepted.by() + " thụ lý";
            case TipEvent.TipReturned returned -> said(returned.by().value(), returned.reason());
        };
    }

    private static String information(InformationEvent event) {
        return switch (event) {
            case InformationEvent.InformationShared shared -> shared.content().title();
            case InformationEvent.InformationAcknowledged acknowledged -> acknowledged.by() + " đã đọc";
            case InformationEvent.InformationRecalled recalled -> recalled.reason();
        };
    }

    private static String outcome(Outcome outcome) {
        String command = "%s, mã %s".formatted(Wording.type(outcome.type()), outcome.command());
        return outcome.reasons().isEmpty()
                ? command
                : command + ": "
                        + outcome.reasons().stream().map(Reason::detail).collect(Collectors.joining(" "));
    }
}
