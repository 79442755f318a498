package vn.lienthong.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.group.GroupCommand.EstablishGroup;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;

/**
 * What the acts demand, worked out from the acts themselves and the directory: who must find which event in its inbox, and
 * the figures that follow. It repeats the rules on purpose, apart from the services that it is to check.
 */
final class Expected {
    private final Bodies bodies;
    private final Set<AgencyCode> called;
    private final Map<String, Life> begun = new HashMap<>();
    private final Map<String, Life> lives = new HashMap<>();
    private final List<PlanLife> plans = new ArrayList<>();
    private final List<InterestLife> interests = new ArrayList<>();
    private final Map<Outcome.Status, Long> outcomes = new EnumMap<>(Outcome.Status.class);
    private long published;
    private long delivered;
    private long answered;
    private long notified;
    private final Map<Life, Tally> counted = new IdentityHashMap<>();
    private long silent;
    private long overdue;
    private long escalated;

    /**
     * What counts of one matter. Whoever may see it knows of what was before, too.
     *
     * @param known how many of them the standing office knows
     */
    private record Tally(long all, long known) {
        Tally then(Life.Due due) {
            long more = all + (due.counted() ? 1 : 0);
            boolean learns = !due.aside() && due.audience().contains(AgencyCode.STANDING_OFFICE);
            return new Tally(more, learns ? more : known);
        }
    }

    /** @param called the agencies whose systems are called for everything in their inbox */
    Expected(Bodies bodies, Set<AgencyCode> called) {
        this.bodies = bodies;
        this.called = called;
    }

    /** The province of today in which a case was detected; null if it is not known. */
    @Nullable
    ProvinceCode province(Detection detection) {
        return bodies.province(detection);
    }

    /**
     * Adds an act.
     *
     * @return for each event it must bring about, in their order, the agencies that must have it; empty unless accepted
     */
    synchronized List<SortedSet<AgencyCode>> add(Act act) {
        published++;
        outcomes.merge(act.expected(), 1L, Long::sum);
        notified += called.contains(act.agency()) ? 1 : 0;
        if (act.expected() != Outcome.Status.ACCEPTED) {
            return List.of();
        }
        AgencyCommand command = act.command();
        answered += command instanceof AnswerRequest ? 1 : 0;
        MatterId about = command.about();
        Life life = about == null ? begin(act, command) : life(about.key());
        List<SortedSet<AgencyCode>> due = new ArrayList<>();
        for (Life.Due each : life.after(act.agency(), command)) {
            SortedSet<AgencyCode> audience = add(life, each);
            if (!each.aside()) {
                due.add(audience);
            }
        }
        return due;
    }

    /** An act that was accepted comes once more, under the same id: its agency is told the outcome again, and nothing else happens. */
    synchronized void repeated(Act act) {
        published++;
        outcomes.merge(Outcome.Status.ACCEPTED, 1L, Long::sum);
        notified += called.contains(act.agency()) ? 1 : 0;
    }

    private SortedSet<AgencyCode> add(Life life, Life.Due due) {
        SortedSet<AgencyCode> audience = new TreeSet<>(due.audience());
        audience.retainAll(bodies.enrolled());
        delivered += audience.size();
        notified += audience.stream().filter(called::contains).count();
        counted.put(life, counted.getOrDefault(life, new Tally(0, 0)).then(due));
        return audience;
    }

    private Life begin(Act act, AgencyCommand command) {
        Life life = switch (command) {
            case OpenCaseFile open -> CaseFileLife.opened(act.agency(), open, bodies);
            case ReceiveTip tip -> PlainLife.received(act.agency(), tip, bodies);
            case MakeRequest make -> RequestLife.made(act.agency(), make, bodies);
            case ShareInformation share -> shared(act.agency(), share);
            case DraftPlan draft -> PlanLife.drafted(act.agency(), draft, bodies, plans, interests);
            case EstablishGroup establish -> GroupLife.established(act.agency(), establish, bodies);
            case RegisterInterest register -> InterestLife.registered(act.agency(), register, interests);
            default -> throw Life.unknown(command);
        };
        begun.put(act.id(), life);
        return life;
    }

    private Life shared(AgencyCode by, ShareInformation share) {
        List<Community> communities = share.communities() == null ? List.of() : share.communities();
        List<GroupLife> groups = communities.stream()
                .map(community -> (GroupLife) life(community.of()))
                .toList();
        SortedSet<AgencyCode> members = new TreeSet<>();
        groups.forEach(group -> members.addAll(group.members()));
        InformationLife life = InformationLife.shared(by, share, members);
        groups.forEach(group -> group.information().add(life));
        return life;
    }

    /** An act has begun a matter under this key, of which later acts may speak. */
    synchronized void begun(Act act, String matter) {
        Life life = begun.remove(act.id());
        if (life != null) {
            lives.put(matter, life);
        }
    }

    /** The platform has registered an interest under this key, of which later acts may speak: in the person at whom a plan is aimed. */
    synchronized void registered(String plan, String interest) {
        if (life(plan) instanceof PlanLife aimed) {
            lives.put(interest, aimed.persons().getFirst());
        }
    }

    /** Time alone brings about an event in what this agency owes. @return the agencies that must have it */
    synchronized SortedSet<AgencyCode> byTime(
            RequestId request, AgencyCode addressee, Class<? extends RequestEvent> type) {
        if (!(life(request.key()) instanceof RequestLife life)) {
            return new TreeSet<>();
        }
        silent += type == RequestFellSilent.class ? 1 : 0;
        escalated += type == RequestEscalated.class ? 1 : 0;
        // who is silent is overdue too; what was received goes up where it is
        boolean late =
                type == RequestFellSilent.class || (type == RequestEscalated.class && life.isReceived(addressee));
        overdue += late ? 1 : 0;
        return add(life, life.byTime(addressee, type));
    }

    private Life life(String matter) {
        Life life = lives.get(matter);
        if (life == null) {
            throw new IllegalArgumentException("an act speaks of a matter that no act has begun: " + matter);
        }
        return life;
    }

    /** The figures that everything added so far demands. */
    synchronized Figures figures() {
        return new Figures(
                published,
                outcomes.getOrDefault(Outcome.Status.ACCEPTED, 0L),
                outcomes.getOrDefault(Outcome.Status.REFUSED, 0L),
                delivered,
                answered,
                outcomes.getOrDefault(Outcome.Status.PARKED, 0L),
                counted.values().stream().mapToLong(Tally::known).sum(),
                notified,
                silent,
                overdue,
                escalated);
    }
}
