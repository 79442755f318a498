package vn.lienthong.contract.plan;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is aimed at, and when; a subject, a place, a person, or several of them. Two agencies that plan for one subject or place in
 * one period are both warned (clauses.csv S2-09, S0-08); who else is interested in the person is found by deconfliction.
 *
 * @param label what people call it; seen by those who see the plan
 * @param period in the period of the plan
 * @param person null where it is not aimed at one
 */
public record Target(
        @Size(min = 1, max = 200) String label,
        @Nullable TargetSubject subject,
        @Nullable TargetPlace place,
        PlanPeriod period,
        @Nullable TargetPerson person) {
    /** At no person. */
    public Target(String label, @Nullable TargetSubject subject, @Nullable TargetPlace place, PlanPeriod period) {
        this(label, subject, place, period, null);
    }

    /** As everybody reads it. */
    Target hidingPerson() {
        return person == null ? this : new Target(label, subject, place, period, person.hidden());
    }

    /** With a hash of nothing in place of what is hidden of its person. */
    Target foreseen(int number) {
        return person == null ? this : new Target(label, subject, place, period, person.foreseen(number));
    }

    /** With the identifiers that stood under its label, where it says no more than that they are hidden. */
    Target keepingPerson(List<Target> before) {
        return person == null
                ? this
                : new Target(
                        label,
                        subject,
                        place,
                        period,
                        person.keeping(before.stream()
                                .filter(target -> target.label().equals(label))
                                .flatMap(target -> Stream.ofNullable(target.person()))
                                .toList()));
    }
}
