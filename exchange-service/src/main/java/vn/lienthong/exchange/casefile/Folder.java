package vn.lienthong.exchange.casefile;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CaseFileWithheld;
import vn.lienthong.contract.tip.TipId;

/**
 * What a case file holds, however it stands.
 *
 * @param tip that it was opened from; null if it was from none
 * @param withheld what of the facts some of those who see it do not get; null for nothing
 */
record Folder(
        CaseFileId caseFile,
        @Nullable TipId tip,
        CaseFacts facts,
        @Nullable List<CaseFileWithheld> withheld,
        Set<AgencyCode> audience,
        Holding holding,
        JointWork joint,
        Handled handled,
        Flags flags,
        Clocks clocks) {
    static Folder of(CaseFileOpened opened, Holding holding) {
        Set<AgencyCode> sees = Collections.unmodifiableSet(new TreeSet<>(opened.audience()));
        return new Folder(
                opened.caseFile(),
                opened.tip(),
                opened.facts(),
                opened.withheld(),
                sees,
                holding,
                JointWork.NONE,
                Handled.NOT_YET,
                Flags.NONE,
                Clocks.NONE);
    }

    AgencyCode holder() {
        return holding.holder();
    }

    /** Who answers for the handling: the lead, or the holder where nobody was named. */
    AgencyCode leader() {
        AgencyCode lead = joint.lead();
        return lead == null ? holder() : lead;
    }

    boolean takesPart(AgencyCode agency) {
        return agency.equals(holder())
                || agency.equals(joint.lead())
                || joint.partners().contains(agency);
    }

    /** Who has a part in the case now, or had the file before. */
    Set<AgencyCode> parties() {
        Set<AgencyCode> parties = new TreeSet<>(joint.partners());
        parties.addAll(holding.former());
        parties.add(holder());
        parties.add(leader());
        return parties;
    }

    Folder stating(CaseFacts stated, @Nullable List<CaseFileWithheld> from) {
        return new Folder(caseFile, tip, stated, from, audience, holding, joint, handled, flags, clocks);
    }

    Folder seenAlsoBy(Collection<AgencyCode> more) {
        if (audience.containsAll(more)) {
            return this;
        }
        Set<AgencyCode> all = new TreeSet<>(audience);
        all.addAll(more);
        return seenBy(all);
    }

    Folder seenBy(Collection<AgencyCode> these) {
        Set<AgencyCode> sees = Collections.unmodifiableSet(new TreeSet<>(these));
        return new Folder(caseFile, tip, facts, withheld, sees, holding, joint, handled, flags, clocks);
    }

    Folder holding(UnaryOperator<Holding> change) {
        return new Folder(
                caseFile, tip, facts, withheld, audience, change.apply(holding), joint, handled, flags, clocks);
    }

    Folder joint(UnaryOperator<JointWork> change) {
        return new Folder(
                caseFile, tip, facts, withheld, audience, holding, change.apply(joint), handled, flags, clocks);
    }

    Folder handled(Handled now) {
        return new Folder(caseFile, tip, facts, withheld, audience, holding, joint, now, flags, clocks);
    }

    Folder flags(UnaryOperator<Flags> change) {
        return new Folder(
                caseFile, tip, facts, withheld, audience, holding, joint, handled, change.apply(flags), clocks);
    }

    Folder clocks(UnaryOperator<Clocks> change) {
        return new Folder(
                caseFile, tip, facts, withheld, audience, holding, joint, handled, flags, change.apply(clocks));
    }
}
