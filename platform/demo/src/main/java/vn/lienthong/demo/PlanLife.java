package vn.lienthong.demo;

import static vn.lienthong.demo.Bodies.union;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.AddSolution;
import vn.lienthong.contract.plan.PlanCommand.CancelPlan;
import vn.lienthong.contract.plan.PlanCommand.ConsultOnPlan;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.GiveOpinion;
import vn.lienthong.contract.plan.PlanCommand.IssuePlan;
import vn.lienthong.contract.plan.PlanCommand.ReviewPlan;
import vn.lienthong.contract.plan.PlanCommand.RevisePlan;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.plan.Target;

/** A plan: whom it was put before, and from its issue all who have a part in it. Its steps are in no statistics. */
final class PlanLife implements Life {
    private final AgencyCode lead;
    private final PlanTerms terms;
    private final SortedSet<AgencyCode> watchers;
    private final SortedSet<AgencyCode> audience;
    private final List<PlanLife> others;
    private final List<InterestLife> persons;

    private PlanLife(
            AgencyCode lead,
            PlanTerms terms,
            SortedSet<AgencyCode> watchers,
            List<PlanLife> others,
            List<InterestLife> persons) {
        this.lead = lead;
        this.terms = terms;
        this.watchers = watchers;
        this.audience = union(List.of(lead), watchers);
        this.others = others;
        this.persons = persons;
    }

    /**
     * @param others the plans that live, which this one joins
     * @param interests those that live, which those in the persons at whom it is aimed join
     */
    static PlanLife drafted(
            AgencyCode by, DraftPlan draft, Bodies bodies, List<PlanLife> others, List<InterestLife> interests) {
        SortedSet<AgencyCode> watchers = new TreeSet<>(bodies.overseers().national());
        draft.terms()
                .scope()
                .areas()
                .forEach(area -> watchers.addAll(bodies.overseers().of(area)));
        List<InterestLife> persons = draft.terms().targets().stream()
                .flatMap(target -> Stream.ofNullable(target.person()))
                .map(person -> InterestLife.of(by, person, interests))
                .toList();
        return new PlanLife(by, draft.terms(), watchers, others, persons);
    }

    /** The interests in those at whom it is aimed, in their order. */
    List<InterestLife> persons() {
        return persons;
    }

    @Override
    public List<Due> after(AgencyCode by, AgencyCommand command) {
        if (!(command instanceof PlanCommand step)) {
            throw Life.unknown(command);
        }
        return switch (step) {
            case DraftPlan draft -> {
                List<Due> due = withWarnings();
                others.add(this);
                persons.forEach(person -> due.addAll(person.begins()));
                yield due;
            }
            case ConsultOnPlan consult -> {
                audience.addAll(consult.agencies());
                yield told();
            }
            case IssuePlan issue -> {
                terms.parts().forEach(part -> audience.addAll(union(List.of(part.lead()), part.supporting())));
                terms.solutions().forEach(solution -> audience.add(solution.owner()));
                yield told();
            }
            case ReviewPlan review -> review.kind() == ReviewKind.FINAL ? over() : told();
            case CancelPlan cancel -> over();
            case GiveOpinion opinion -> told();
            case PlanCommand.OfTask<?> task -> told();
            case RevisePlan _, AddSolution _ -> throw Life.unknown(command);
        };
    }

    private List<Due> over() {
        others.remove(this);
        List<Due> due = withWarnings();
        persons.forEach(person -> due.addAll(person.ends()));
        return due;
    }

    private List<Due> told() {
        return List.of(Due.uncounted(new TreeSet<>(audience)));
    }

    /** Both sides of each meeting are told that it has begun, or is over. */
    private List<Due> withWarnings() {
        List<Due> due = new ArrayList<>(told());
        for (PlanLife other : others) {
            if (meets(other)) {
                due.add(Due.aside(union(List.of(lead), watchers)));
                due.add(Due.aside(union(List.of(other.lead), other.watchers)));
            }
        }
        return due;
    }

    private boolean meets(PlanLife other) {
        return !lead.equals(other.lead)
                && terms.targets().stream()
                        .anyMatch(mine -> other.terms.targets().stream().anyMatch(theirs -> meet(mine, theirs)));
    }

    private static boolean meet(Target one, Target other) {
        return one.subject() != null
                && Objects.equals(one.subject(), other.subject())
                && one.period().meets(other.period());
    }
}
