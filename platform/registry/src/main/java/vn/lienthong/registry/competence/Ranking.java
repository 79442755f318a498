package vn.lienthong.registry.competence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.RuleTie;
import vn.lienthong.registry.codelist.CodeLists;

/** Tells leads of the first rank apart by their tie rule. */
record Ranking(CompetenceVerdict verdict, @Nullable RuleTie tie, int equals) {

    /**
     * Ranks the leads, which come in the order of the rules; moves the first taker to the front where that is the tie
     * rule and exactly one of the first rank is of the force that found the matter.
     */
    static Ranking of(List<Draft> leads, @Nullable Force foundBy, CodeLists words) {
        if (leads.isEmpty()) {
            return new Ranking(CompetenceVerdict.NOBODY, null, 0);
        }
        int equals = equals(leads);
        if (equals == 1) {
            return new Ranking(CompetenceVerdict.ONE, null, 1);
        }
        RuleTie tie = leads.getFirst().best().tie();
        boolean decided =
                tie == RuleTie.SPECIFIC || tie == RuleTie.FIRST_TAKER && moveUp(leads, equals, foundBy, words);
        return new Ranking(decided ? CompetenceVerdict.ONE : CompetenceVerdict.SEVERAL, tie, equals);
    }

    private static int equals(List<Draft> leads) {
        int equals = 1;
        while (equals < leads.size()
                && leads.get(equals).best().rank() == leads.getFirst().best().rank()) {
            equals++;
        }
        return equals;
    }

    private static boolean moveUp(List<Draft> leads, int equals, @Nullable Force foundBy, CodeLists words) {
        int found = -1;
        for (int i = 0; i < equals; i++) {
            if (foundBy != null
                    && words.isA(
                            CodeList.FORCE,
                            foundBy.wire(),
                            leads.get(i).best().force().wire())) {
                if (found >= 0) {
                    return false;
                }
                found = i;
            }
        }
        if (found > 0) {
            leads.addFirst(leads.remove(found));
        }
        return found >= 0;
    }
}
