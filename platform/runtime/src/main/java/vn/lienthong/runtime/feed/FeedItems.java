package vn.lienthong.runtime.feed;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Actor;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Excerpt;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupLine;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.outcome.Delivered;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanLine;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestLine;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.message.Message;

/** Tells events in Vietnamese. */
public final class FeedItems {
    private static final int LONGEST = 300;

    private final Supplier<Directory> directory;
    private final CaseFileLines caseFiles = new CaseFileLines(this::name);
    private final RequestLine requests = new RequestLine(this::name);
    private final PlanLine plans = new PlanLine(this::name);
    private final GroupLine groups = new GroupLine(this::name);

    /** @param directory that has the names */
    public FeedItems(Supplier<Directory> directory) {
        this.directory = directory;
    }

    /** The line for a message of an inbox or of the log. */
    public FeedItem of(Message message) {
        Envelope envelope = message.envelope();
        Object content = message.content();
        Actor actor = Actor.of(envelope, content);
        AgencyCode by = actor == null ? null : actor.agency();
        return new FeedItem(
                envelope.id(),
                envelope.type(),
                MessageTypes.find(envelope.type()).map(MessageType::nameVi).orElse(envelope.type()),
                envelope.subject(),
                envelope.time() == null ? null : envelope.time().toString(),
                by == null ? null : by.value(),
                Actor.SYSTEM.equals(actor) ? Actor.SYSTEM_VI : nameIfAny(by),
                envelope.provider() == null ? null : envelope.provider().value(),
                nameIfAny(envelope.provider()),
                cut(owner(actor, content) + summary(content)),
                envelope.urgency() == null ? null : envelope.urgency().wire(),
                envelope.handling());
    }

    private @Nullable String nameIfAny(@Nullable AgencyCode code) {
        return code == null ? null : name(code);
    }

    /** The short name of an agency, its code if the directory does not have it. */
    public String name(AgencyCode code) {
        return directory.get().agencies().find(code).map(Agency::shortName).orElse(code.value());
    }

    /** Where the system acted, whose time it was; nothing where the line itself names it. */
    private String owner(@Nullable Actor actor, Object content) {
        boolean named =
                !(content instanceof RequestEvent || content instanceof PlanEvent || content instanceof GroupEvent);
        if (named || !Actor.SYSTEM.equals(actor) || MessageTypes.of(content).begins()) {
            return "";
        }
        return name(((MatterEvent) content).by()) + " – ";
    }

    private String summary(Object content) {
        return switch (content) {
            case CaseFileEvent event -> caseFiles.of(event);
            case RequestEvent event -> requests.of(event);
            case TipEvent event -> tip(event);
            case InformationEvent event -> information(event);
            case PlanEvent event -> plans.of(event);
            case OverlapEvent event -> plans.of(event);
            case GroupEvent event -> groups.of(event);
            case EntryRecorded recorded -> recorded.entryId() + " – " + recorded.basis();
            case EntryRemoved removed -> removed.entryId() + " – " + removed.basis();
            case Outcome outcome -> outcome(outcome);
            case Delivered delivered -> "Đã chuyển tới hệ thống của " + name(delivered.agency());
            default -> content.getClass().getSimpleName();
        };
    }

    private String tip(TipEvent event) {
        return switch (event) {
            case TipEvent.TipReceived received -> received.content().title();
            case TipEvent.TipOffered offered -> "Chuyển tới " + name(offered.to());
            case TipEvent.TipAccepted accepted -> "Đã thụ lý";
            case TipEvent.TipReturned returned -> returned.reason();
        };
    }

    private static String information(InformationEvent event) {
        return switch (event) {
            case InformationEvent.InformationShared shared -> shared.content().title();
            case InformationEvent.InformationAcknowledged acknowledged -> "Đã đọc";
            case InformationEvent.InformationRecalled recalled -> recalled.reason();
        };
    }

    private static String outcome(Outcome outcome) {
        return outcome.reasons().isEmpty()
                ? String.valueOf(outcome.type())
                : outcome.reasons().stream().map(Reason::detail).collect(Collectors.joining(" "));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : Excerpt.of(text, LONGEST) + "…";
    }
}
