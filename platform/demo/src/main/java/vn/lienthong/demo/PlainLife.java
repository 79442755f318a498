package vn.lienthong.demo;

import static vn.lienthong.demo.Bodies.union;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.tip.IdentityCommand.SealIdentity;
import vn.lienthong.contract.tip.LinkCommand.LinkTip;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipStream;

/**
 * A tip: one audience from its beginning, and its receiver alone of who reported it; that it was received, taken up or given back counts.
 *
 * @param violation whether it is on a violation: what is said of officials is counted nowhere
 * @param offered whether it is offered to an agency in the same breath, which does not count
 */
record PlainLife(SortedSet<AgencyCode> audience, boolean violation, boolean offered) implements Life {
    static PlainLife received(AgencyCode by, ReceiveTip tip, Bodies bodies) {
        boolean offered = !tip.obliged().isEmpty() && !tip.obliged().equals(List.of(by));
        return new PlainLife(
                union(List.of(by), bodies.overseers().of(tip.content().province()), tip.obliged()),
                tip.content().stream() == TipStream.VIOLATION,
                offered);
    }

    @Override
    public List<Due> after(AgencyCode by, AgencyCommand command) {
        return switch (command) {
            case ReceiveTip receive when offered -> List.of(counted(), Due.uncounted(audience));
            case ReceiveTip receive -> List.of(counted());
            case AcceptTip accept -> List.of(counted());
            case ReturnTip back -> List.of(counted());
            case LinkTip link -> List.of(Due.uncounted(new TreeSet<>(List.of(by))));
            case SealIdentity seal -> List.of(Due.uncounted(new TreeSet<>(List.of(by))));
            default -> List.of(Due.uncounted(audience));
        };
    }

    private Due counted() {
        return violation ? Due.counted(audience) : Due.uncounted(audience);
    }
}
