package vn.lienthong.contract.directory;

import java.util.List;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;

/**
 * Which matters a rule of competence is about. An empty list leaves that side open; a matter of which that side is not
 * known meets only rules that leave it open.
 *
 * @param goods groups of goods, or kinds of them
 * @param provinces codes as they stood in the period of the rule
 */
public record RuleScope(
        @ListedIn(CodeList.GOODS) List<String> goods,
        List<Violation> violations,
        List<Concern> concerns,
        List<Zone> zones,
        List<Stage> stages,
        List<Proceeding> proceedings,
        List<ProvinceCode> provinces) {

    /** Copies the lists. */
    public RuleScope {
        goods = List.copyOf(goods);
        violations = List.copyOf(violations);
        concerns = List.copyOf(concerns);
        zones = List.copyOf(zones);
        stages = List.copyOf(stages);
        proceedings = List.copyOf(proceedings);
        provinces = List.copyOf(provinces);
    }

    /** How many sides it binds, 0 to 7: the more, the more specific. */
    public int specificity() {
        return bound(goods)
                + bound(violations)
                + bound(concerns)
                + bound(zones)
                + bound(stages)
                + bound(proceedings)
                + bound(provinces);
    }

    private static int bound(List<?> side) {
        return side.isEmpty() ? 0 : 1;
    }
}
