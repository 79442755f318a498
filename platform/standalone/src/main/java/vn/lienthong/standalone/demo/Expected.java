package vn.lienthong.standalone.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.registry.oversight.Overseers;

/**
 * What the acts demand, worked out from the acts themselves and the directory: who must find which event in its inbox, and
 * the figures that follow. It repeats the rules on purpose, apart from the services that it is to check.
 */
final class Expected {
    private final Overseers overseers;
    private final Set<AgencyCode> enrolled;
    private final Set<AgencyCode> called;
    private final Map<String, SortedSet<AgencyCode>> audiences = new HashMap<>();
    private final Map<Outcome.Status, Long> outcomes = new EnumMap<>(Outcome.Status.class);
    private long published;
    private long delivered;
    private long answered;
    private long notified;
    private long uncounted;

    /**
     * @param enrolled the agencies that have an inbox
     * @param called the agencies whose systems are called for everything in their inbox
     */
    Expected(Overseers overseers, Set<AgencyCode> enrolled, Set<AgencyCode> called) {
        this.overseers = overseers;
        this.enrolled = enrolled;
        this.called = called;
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
        List<SortedSet<AgencyCode>> due = due(act.agency(), command);
        if (command instanceof NameLead lead) {
            audiences.put(lead.caseFile().key(), due.getFirst());
            uncounted++;
        }
        for (SortedSet<AgencyCode> audience : due) {
            delivered += audience.size();
            notified += audience.stream().filter(called::contains).count();
        }
        return due;
    }

    /** An act has begun a matter under this key, of which later acts may speak. */
    synchronized void begun(Act act, String matter) {
        audiences.put(matter, due(act.agency(), act.command()).getFirst());
    }

    private List<SortedSet<AgencyCode>> due(AgencyCode by, AgencyCommand command) {
        return switch (command) {
            case OpenCaseFile open ->
                List.of(audience(by, overseers.of(open.facts().detection().province()), orNone(open.audience())));
            case ReceiveTip tip -> {
                SortedSet<AgencyCode> audience =
                        audience(by, overseers.of(tip.content().province()), tip.obliged());
                boolean offered = !tip.obliged().isEmpty() && !tip.obliged().equals(List.of(by));
                yield offered ? List.of(audience, audience) : List.of(audience);
            }
            case MakeRequest make -> List.of(audience(by, overseers.national(), make.addressees()));
            case NameLead lead -> List.of(audience(by, audienceOf(lead.caseFile()), lead.obliged()));
            case ShareInformation share -> List.of(audience(by, share.audience(), List.of()));
            default -> List.of(audienceOf(command.about()));
        };
    }

    private SortedSet<AgencyCode> audienceOf(@Nullable MatterId matter) {
        SortedSet<AgencyCode> audience = matter == null ? null : audiences.get(matter.key());
        if (audience == null) {
            throw new IllegalArgumentException("an act speaks of a matter that no act has begun: " + matter);
        }
        return audience;
    }

    private SortedSet<AgencyCode> audience(AgencyCode by, Collection<AgencyCode> some, Collection<AgencyCode> others) {
        List<AgencyCode> all = new ArrayList<>(some);
        all.addAll(others);
        all.add(by);
        all.retainAll(enrolled);
        return new TreeSet<>(all);
    }

    private static List<AgencyCode> orNone(@Nullable List<AgencyCode> agencies) {
        return agencies == null ? List.of() : agencies;
    }

    /** The figures that everything added so far demands; what is accepted counts once in the statistics, but for a lead named. */
    synchronized Figures figures() {
        long accepted = outcomes.getOrDefault(Outcome.Status.ACCEPTED, 0L);
        return new Figures(
                published,
                accepted,
                outcomes.getOrDefault(Outcome.Status.REFUSED, 0L),
                delivered,
                answered,
                outcomes.getOrDefault(Outcome.Status.PARKED, 0L),
                accepted - uncounted,
                notified);
    }
}
