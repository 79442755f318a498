package vn.lienthong.contract.plan;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.ListedIn;

/**
 * The text of a plan, as far as others must agree to it; a change of it calls for their opinions anew.
 *
 * @param purpose what is to be reached, and how
 * @param parts who leads and who supports what
 * @param coordination the section on coordination (mục phối hợp), which an annual plan must have (clauses.csv S2-100)
 * @param attachments files that belong to the text, such as its annexes
 * @param outlets words of the list of media outlets; those that a media topic is for, and null of any other plan
 */
public record PlanTerms(
        PlanKind kind,
        @Size(min = 1, max = 300) String title,
        @Size(min = 1, max = 20_000) String purpose,
        @Size(max = 30) List<@Size(min = 1, max = 500) String> legalBases,
        PlanPeriod period,
        PlanScope scope,
        @Size(min = 1, max = 50) List<PlanPart> parts,
        @Size(min = 1, max = 20_000) @Nullable String coordination,
        @Size(max = 50) List<SituationalSolution> solutions,
        @Size(max = 200) List<Target> targets,
        PlanReviews reviews,
        PlanLinks links,
        @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments,
        @Size(max = 50) @ListedIn(CodeList.OUTLET) @Nullable List<String> outlets) {

    /** A text without files. */
    public PlanTerms(
            PlanKind kind,
            String title,
            String purpose,
            List<String> legalBases,
            PlanPeriod period,
            PlanScope scope,
            List<PlanPart> parts,
            @Nullable String coordination,
            List<SituationalSolution> solutions,
            List<Target> targets,
            PlanReviews reviews,
            PlanLinks links) {
        this(
                kind,
                title,
                purpose,
                legalBases,
                period,
                scope,
                parts,
                coordination,
                solutions,
                targets,
                reviews,
                links,
                null,
                null);
    }

    /** As everybody reads it: without what identifies persons. */
    public PlanTerms hidingPersons() {
        return aimedAtPersons()
                ? with(targets.stream().map(Target::hidingPerson).toList())
                : this;
    }

    /** With a hash of nothing in place of each identifier that is hidden, for whoever asks the rules and knows no more than readers do. */
    public PlanTerms foreseen() {
        return aimedAtPersons()
                ? with(IntStream.range(0, targets.size())
                        .mapToObj(index -> targets.get(index).foreseen(index))
                        .toList())
                : this;
    }

    /** With the identifiers of persons that stood in that text, where this one leaves them as they were. */
    public PlanTerms keepingPersons(PlanTerms before) {
        return aimedAtPersons()
                ? with(targets.stream()
                        .map(target -> target.keepingPerson(before.targets))
                        .toList())
                : this;
    }

    private boolean aimedAtPersons() {
        return targets.stream().anyMatch(target -> target.person() != null);
    }

    private PlanTerms with(List<Target> changed) {
        return new PlanTerms(
                kind,
                title,
                purpose,
                legalBases,
                period,
                scope,
                parts,
                coordination,
                solutions,
                changed,
                reviews,
                links,
                attachments,
                outlets);
    }
}
