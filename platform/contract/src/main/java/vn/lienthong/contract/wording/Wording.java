package vn.lienthong.contract.wording;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.desk.DeskEvent;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.outcome.Delivered;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.parking.ParkingEvent;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.tip.TipEvent;

/**
 * Says events and notices in words. Each family of events has a class of its own beside this one, which names every event of
 * it. Texts of other agencies stand in the words as they came.
 */
public final class Wording {
    private final Phrases phrases;

    /** @param name how an agency is called: its short name, or its code */
    public Wording(Function<AgencyCode, String> name) {
        this.phrases = new Phrases(name);
    }

    /**
     * The words for an event or a notice.
     *
     * @throws IllegalArgumentException if it is neither: commands and figures are shown otherwise
     */
    public Worded of(Object message) {
        return switch (message) {
            case MatterEvent event -> worded(event, said(event), event.by());
            case Outcome outcome -> worded(outcome, NoticeWording.of(outcome), null);
            case Delivered delivered -> worded(delivered, NoticeWording.of(delivered, phrases), null);
            default -> throw new IllegalArgumentException("nothing that people are told: " + message.getClass());
        };
    }

    /** A moment by the clock of Vietnam, to the minute. */
    public static String time(Instant at) {
        return Phrases.time(at);
    }

    private Worded worded(Object message, Said said, @Nullable AgencyCode by) {
        String act = MessageTypes.of(message).nameVi();
        return by == null || said.isBySystem()
                ? new Worded(act, null, Worded.SYSTEM, said.text())
                : new Worded(act, by, phrases.name(by), said.text());
    }

    /** Families lie in packages of their own, so that the compiler cannot tell that these are all: a test does. */
    private Said said(MatterEvent event) {
        return switch (event) {
            case CaseFileEvent caseFile -> new CaseFileWording(phrases).of(caseFile);
            case RequestEvent request -> new RequestWording(phrases).of(request);
            case TipEvent tip -> new TipWording(phrases).of(tip);
            case InformationEvent information -> new InformationWording(phrases).of(information);
            case PlanEvent plan -> new PlanWording(phrases).of(plan);
            case OverlapEvent overlap -> new PlanWording(phrases).of(overlap);
            case SourceEvent<?> source -> new SourceWording(phrases).of(source.step());
            case GroupEvent group -> new GroupWording(phrases).of(group);
            case CommitmentEvent commitment -> new CommitmentWording(phrases).of(commitment);
            case DeconflictionEvent deconfliction -> new DeconflictionWording(phrases).of(deconfliction);
            case DeskEvent desk -> DeskWording.of(desk);
            case ParkingEvent parking -> ParkingWording.of(parking);
            case DirectoryEvent entry -> DirectoryWording.of(entry);
            default -> throw new IllegalArgumentException("no family of events: " + event.getClass());
        };
    }
}
