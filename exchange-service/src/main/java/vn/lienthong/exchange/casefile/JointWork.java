package vn.lienthong.exchange.casefile;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * Who works on a case together.
 *
 * @param lead null if nobody was named
 * @param partners those that support the lead
 * @param credited those that have given something, whether they still take part or not
 */
record JointWork(@Nullable AgencyCode lead, Set<AgencyCode> partners, Set<AgencyCode> credited) {
    static final JointWork NONE = new JointWork(null, Set.of(), Set.of());

    /** Under that lead, with these beside the partners there were. */
    JointWork led(AgencyCode by, Collection<AgencyCode> more) {
        Set<AgencyCode> all = new TreeSet<>(partners);
        all.addAll(more);
        all.remove(by);
        return new JointWork(by, Collections.unmodifiableSet(all), credited);
    }

    JointWork joined(AgencyCode partner) {
        return new JointWork(lead, with(partners, partner), credited);
    }

    JointWork left(AgencyCode partner) {
        Set<AgencyCode> rest = new TreeSet<>(partners);
        rest.remove(partner);
        return new JointWork(lead, Collections.unmodifiableSet(rest), credited);
    }

    JointWork credited(AgencyCode agency) {
        return new JointWork(lead, partners, with(credited, agency));
    }

    /** The file has gone from one to the other: who led as its holder leads no more, and who leads now is nobody's partner. */
    JointWork handedOver(AgencyCode from, AgencyCode to) {
        if (from.equals(lead)) {
            return led(to, Set.of());
        }
        return lead == null ? left(to) : this;
    }

    private static Set<AgencyCode> with(Set<AgencyCode> some, AgencyCode one) {
        Set<AgencyCode> more = new TreeSet<>(some);
        more.add(one);
        return Collections.unmodifiableSet(more);
    }
}
