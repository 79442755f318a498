package vn.lienthong.demo;

import static vn.lienthong.demo.Bodies.union;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.ApproveAnswer;
import vn.lienthong.contract.request.RequestCommand.AssignRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.ExtendRequest;
import vn.lienthong.contract.request.RequestCommand.JoinRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.PauseRequest;
import vn.lienthong.contract.request.RequestCommand.PublishRelease;
import vn.lienthong.contract.request.RequestCommand.ReaddressRequest;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestCommand.RecordMeeting;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestCommand.ResumeRequest;
import vn.lienthong.contract.request.RequestCommand.SendBackAnswer;
import vn.lienthong.contract.request.RequestCommand.StartRequest;
import vn.lienthong.contract.request.RequestCommand.SupersedeRequest;
import vn.lienthong.contract.request.RequestCommand.SupplyDocuments;
import vn.lienthong.contract.request.RequestCommand.UrgeRequest;
import vn.lienthong.contract.request.RequestCommand.WithdrawRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestKind;

/** A request: beginning, urging and end reach all; what one addressee does is not told to the local units of a line. */
final class RequestLife implements Life {
    private final SortedSet<AgencyCode> audience;
    private final Map<AgencyCode, SortedSet<AgencyCode>> lines = new HashMap<>();
    private final SortedSet<AgencyCode> units = new TreeSet<>();
    private final Set<AgencyCode> received = new HashSet<>();
    private final AgencyCode requester;
    private final Bodies bodies;

    private RequestLife(SortedSet<AgencyCode> audience, AgencyCode requester, Bodies bodies) {
        this.audience = audience;
        this.requester = requester;
        this.bodies = bodies;
    }

    static RequestLife made(AgencyCode by, MakeRequest make, Bodies bodies) {
        RequestLife life = new RequestLife(
                union(List.of(by), make.obliged(), bodies.overseers().national()), by, bodies);
        if (Boolean.TRUE.equals(make.cascade())) {
            make.addressees().forEach(line -> life.reach(line, bodies.unitsOf(line)));
        }
        if (make.content().kind() == RequestKind.REINFORCE && make.content().urgency() == Urgency.EXPRESS) {
            life.audience.addAll(life.units);
            union(make.addressees(), life.units).forEach(each -> life.audience.addAll(bodies.above(each, List.of(by))));
        }
        return life;
    }

    private void reach(AgencyCode line, SortedSet<AgencyCode> local) {
        lines.put(line, local);
        units.addAll(local);
        audience.addAll(local);
    }

    @Override
    public List<Due> after(AgencyCode by, AgencyCommand command) {
        if (!(command instanceof RequestCommand step)) {
            throw Life.unknown(command);
        }
        return switch (step) {
            case MakeRequest make -> List.of(Due.counted(all()));
            case CloseRequest close -> List.of(Due.counted(all()));
            case PublishRelease publish -> List.of(Due.counted(all()));
            case UrgeRequest urge -> List.of(Due.uncounted(all()));
            case AcceptRequest accept -> List.of(Due.counted(toldOf(by)));
            case RefuseRequest refuse -> done(by);
            case AnswerRequest answer -> done(by);
            case ReaddressRequest move -> {
                audience.add(move.to());
                yield List.of(Due.uncounted(toldOf(move.to())));
            }
            case SendBackAnswer back -> List.of(Due.uncounted(toldOf(back.addressee())));
            case ApproveAnswer approve -> List.of(Due.uncounted(toldOf(approve.addressee())));
            case PauseRequest pause -> List.of(Due.uncounted(toldOf(pause.addressee())));
            case ReceiveRequest receive -> {
                received.add(by);
                yield List.of(Due.uncounted(toldOf(by)));
            }
            case AssignRequest assign -> List.of(Due.uncounted(toldOf(by)));
            case StartRequest start -> List.of(Due.uncounted(toldOf(by)));
            case AnswerPartly answer -> List.of(Due.uncounted(toldOf(by)));
            case ResumeRequest _, ExtendRequest _, JoinRequest _ -> throw Life.unknown(command);
            case SupplyDocuments _, RecordMeeting _ -> throw Life.unknown(command);
            case WithdrawRequest _, SupersedeRequest _ -> throw Life.unknown(command);
        };
    }

    /** What time alone brings about; what is missed is told to those above as well, from then on, and counted once. */
    Due byTime(AgencyCode addressee, Class<? extends RequestEvent> type) {
        if (type == RequestFellSilent.class || type == RequestEscalated.class) {
            audience.addAll(bodies.above(addressee, List.of(requester)));
        }
        boolean counted = type == RequestFellSilent.class || type == RequestEscalated.class && isReceived(addressee);
        return counted ? Due.counted(toldOf(addressee)) : Due.uncounted(toldOf(addressee));
    }

    /** Whether this agency has confirmed the receipt, so that it is late with the answer, and not silent. */
    boolean isReceived(AgencyCode addressee) {
        return received.contains(addressee);
    }

    /** An answer or a refusal; the last one of a line's units lets the line know that it can answer for all. */
    private List<Due> done(AgencyCode by) {
        List<Due> due = new ArrayList<>(List.of(Due.counted(toldOf(by))));
        lines.forEach((line, owing) -> {
            if (owing.remove(by) && owing.isEmpty()) {
                due.add(Due.uncounted(toldOf(line)));
            }
        });
        return due;
    }

    private SortedSet<AgencyCode> all() {
        return new TreeSet<>(audience);
    }

    /** Who is told of a step in what this agency owes. */
    SortedSet<AgencyCode> toldOf(AgencyCode addressee) {
        SortedSet<AgencyCode> told = all();
        told.removeIf(each -> units.contains(each) && !each.equals(addressee));
        return told;
    }
}
