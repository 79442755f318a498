package vn.lienthong.demo;

import static vn.lienthong.demo.Bodies.union;

import java.util.List;
import java.util.SortedSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;

/**
 * A tip: one audience from its beginning, and every step counts.
 *
 * @param offered whether it is offered to an agency in the same breath, which does not count
 */
record PlainLife(SortedSet<AgencyCode> audience, boolean offered) implements Life {
    static PlainLife received(AgencyCode by, ReceiveTip tip, Bodies bodies) {
        boolean offered = !tip.obliged().isEmpty() && !tip.obliged().equals(List.of(by));
        return new PlainLife(
                union(List.of(by), bodies.overseers().of(tip.content().province()), tip.obliged()), offered);
    }

    @Override
    public List<Due> after(AgencyCode by, AgencyCommand command) {
        return command instanceof ReceiveTip && offered
                ? List.of(Due.counted(audience), Due.uncounted(audience))
                : List.of(Due.counted(audience));
    }
}
