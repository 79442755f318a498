package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Force;

/**
 * One rule of competence (thẩm quyền): which kind of agency does what, for which matters, from when, by which clause.
 * The shape follows the matrix of QĐ 25/2017/QĐ-UBND (Sóc Trăng), Điều 4.
 *
 * @param id such as {@code S2-33} or {@code VN-SEA}; the same id may come back in a later period
 * @param unit kind of agency: the prefix of its code, such as {@code MS} or {@code PC03}
 * @param unitName how the text of the rule calls it
 * @param rank 1 goes before 2; compared among leads only
 * @param tie what tells it from another lead of equal rank; null if none can meet it
 * @param clauses ids of clauses ({@code S2-33}) or articles of a law, or {@code he-thong} for a rule
 *     of the system's own; never empty
 * @param reason why, as a Vietnamese phrase that follows "vì"
 * @param basis the document and article, as people read them
 */
public record CompetenceRule(
        String id,
        RuleRole role,
        Force force,
        String unit,
        String unitName,
        RuleScope scope,
        int rank,
        @Nullable RuleTie tie,
        Period period,
        List<String> clauses,
        String reason,
        String basis,
        Provenance provenance)
        implements Keyed {

    /** Copies the clauses. */
    public CompetenceRule {
        clauses = List.copyOf(clauses);
    }

    /** Key in the directory, such as {@code rule/S2-33@2017-08-01}. */
    @Override
    @JsonIgnore
    public String key() {
        return "rule/%s@%s".formatted(id, period.from() == null ? "" : period.from());
    }
}
