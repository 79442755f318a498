package vn.lienthong.demo;

import static vn.lienthong.demo.Bodies.union;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.ConsentToContact;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.DeclineContact;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.plan.TargetPerson;

/** What one agency has registered: told to it alone, that there is another once, and who that is when both agree. In no statistics. */
final class InterestLife implements Life {
    private final AgencyCode by;
    private final Set<String> subjects;
    private final List<InterestLife> others;
    private boolean met;
    private boolean agrees;

    private InterestLife(AgencyCode by, Set<String> subjects, List<InterestLife> others) {
        this.by = by;
        this.subjects = subjects;
        this.others = others;
    }

    /** @param others the interests that live, which this one joins */
    static InterestLife registered(AgencyCode by, RegisterInterest register, List<InterestLife> others) {
        return new InterestLife(
                by,
                register.subjects().stream()
                        .map(subject -> subject.kind().compared(subject.value()).orElseThrow())
                        .collect(Collectors.toSet()),
                others);
    }

    /** That of whoever leads a plan, in a person at whom it is aimed. @param others the interests that live, which it joins once it is registered */
    static InterestLife of(AgencyCode lead, TargetPerson person, List<InterestLife> others) {
        return new InterestLife(
                lead,
                person.identifiers().entrySet().stream()
                        .map(each -> each.getKey().compared(each.getValue()).orElseThrow())
                        .collect(Collectors.toSet()),
                others);
    }

    /** It is registered with the plan. */
    List<Due> begins() {
        List<Due> due = new ArrayList<>(List.of(aside()));
        join(due);
        return due;
    }

    /** It is over with the plan. */
    List<Due> ends() {
        others.remove(this);
        return List.of(aside());
    }

    private void join(List<Due> due) {
        others.stream().filter(this::meets).forEach(other -> {
            meet(due);
            other.meet(due);
        });
        others.add(this);
    }

    @Override
    public List<Due> after(AgencyCode acting, AgencyCommand command) {
        List<Due> due = new ArrayList<>(List.of(Due.uncounted(union(List.of(by), List.of()))));
        switch (command) {
            case RegisterInterest register -> join(due);
            case ConsentToContact consent -> {
                agrees = true;
                others.stream()
                        .filter(other -> other.agrees && meets(other))
                        .forEach(other -> due.addAll(List.of(aside(), other.aside())));
            }
            case DeclineContact decline -> agrees = false;
            default -> throw Life.unknown(command);
        }
        return due;
    }

    private boolean meets(InterestLife other) {
        return !by.equals(other.by) && !Collections.disjoint(subjects, other.subjects);
    }

    private void meet(List<Due> due) {
        if (!met) {
            met = true;
            due.add(aside());
        }
    }

    private Due aside() {
        return Due.aside(union(List.of(by), List.of()));
    }
}
