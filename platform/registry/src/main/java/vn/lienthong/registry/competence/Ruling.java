package vn.lienthong.registry.competence;

import vn.lienthong.contract.directory.CompetenceGround;
import vn.lienthong.contract.directory.CompetenceRule;

/** A rule with what is read of it at each question, found once. */
record Ruling(CompetenceRule rule, CompetenceGround ground, int specificity) {
    static Ruling of(CompetenceRule rule) {
        return new Ruling(
                rule,
                new CompetenceGround(
                        rule.id(),
                        rule.clauses(),
                        rule.basis(),
                        rule.provenance().confidence()),
                rule.scope().specificity());
    }

    int rank() {
        return rule.rank();
    }
}
