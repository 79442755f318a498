package vn.lienthong.demo;

import static vn.lienthong.demo.Bodies.union;

import java.util.List;
import java.util.SortedSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;

/**
 * A tip: one audience from its beginning; that it was received, taken up or given back counts.
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
        return switch (command) {
            case ReceiveTip receive when offered -> List.of(Due.counted(audience), Due.uncounted(audience));
            case ReceiveTip receive -> List.of(Due.counted(audience));
            case AcceptTip accept -> List.of(Due.counted(audience));
            case ReturnTip back -> List.of(Due.counted(audience));
            default -> List.of(Due.uncounted(audience));
        };
    }
}
