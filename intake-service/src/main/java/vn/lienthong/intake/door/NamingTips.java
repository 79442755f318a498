package vn.lienthong.intake.door;

import java.util.List;
import java.util.function.BiPredicate;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.tip.LinkCommand;
import vn.lienthong.contract.tip.TipId;

/**
 * The other tip that a link names: its sender must be allowed to see it. Whoever is not is told the same as of one that there is not, so
 * that nobody tries out ids. The decider of one tip could not tell: it knows nothing of another.
 *
 * @param reads whether an agency may see a tip
 */
record NamingTips(BiPredicate<AgencyCode, TipId> reads) {
    /** What stands against the command; nothing if it links no tips. */
    List<Reason> against(AgencyCode agency, AgencyCommand command) {
        return command instanceof LinkCommand link && !reads.test(agency, link.other())
                ? List.of(LinkCommand.unknown())
                : List.of();
    }
}
