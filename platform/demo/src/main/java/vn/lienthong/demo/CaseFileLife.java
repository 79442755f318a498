package vn.lienthong.demo;

import static vn.lienthong.demo.Bodies.union;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CustodyCommand.DecideCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.DisputeCompetence;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.ReturnTransfer;
import vn.lienthong.contract.casefile.JointCommand;
import vn.lienthong.contract.casefile.JointCommand.ContributeToCaseFile;
import vn.lienthong.contract.casefile.WatchCommand.RaiseFlag;

/** A case file: whoever has had a part in it is told of what comes after; a case of several is watched by their committees too. */
final class CaseFileLife implements Life {
    private static final int SEVERAL_FORCES = 3;

    private final Bodies bodies;
    private final @Nullable ProvinceCode province;
    private final SortedSet<AgencyCode> audience;
    private final SortedSet<AgencyCode> partners = new TreeSet<>();
    private final SortedSet<AgencyCode> credited = new TreeSet<>();
    private final Set<CaseFileFlag> flags = EnumSet.noneOf(CaseFileFlag.class);
    private AgencyCode holder;
    private @Nullable AgencyCode lead;
    private @Nullable AgencyCode offeredTo;

    private CaseFileLife(AgencyCode by, OpenCaseFile open, Bodies bodies) {
        this.bodies = bodies;
        this.holder = by;
        this.province = bodies.province(open.facts().detection());
        List<AgencyCode> named = open.audience();
        this.audience = union(List.of(by), bodies.overseers().of(province), named == null ? List.of() : named);
    }

    static CaseFileLife opened(AgencyCode by, OpenCaseFile open, Bodies bodies) {
        return new CaseFileLife(by, open, bodies);
    }

    @Override
    public List<Due> after(AgencyCode by, AgencyCommand command) {
        if (!(command instanceof CaseFileCommand step)) {
            throw Life.unknown(command);
        }
        return switch (step) {
            case OpenCaseFile open -> List.of(Due.counted(told()));
            case CloseCaseFile close -> List.of(Due.counted(told()));
            case NameLead name -> named(name);
            case OfferTransfer offer -> offered(offer.transfer().to());
            case ReturnTransfer back -> List.of(Due.uncounted(told()));
            case DisputeCompetence dispute -> disputed();
            case DecideCompetence decide -> decided(decide.holder());
            case ContributeToCaseFile give -> List.of(new Due(told(), credited.add(by), false));
            case JointCommand.ProposeHandling propose -> List.of(Due.uncounted(told()));
            case JointCommand.GiveOpinion opinion -> List.of(Due.uncounted(told()));
            case JointCommand.DecideCaseFile decide -> List.of(Due.uncounted(told()));
            case JointCommand.EnforceCaseFile enforce -> List.of(Due.uncounted(told()));
            case RaiseFlag raise -> raised(raise.flag());
            default -> throw Life.unknown(command);
        };
    }

    private List<Due> named(NameLead name) {
        lead = name.lead();
        partners.addAll(name.obliged());
        partners.remove(name.lead());
        audience.addAll(name.obliged());
        int events = 1;
        events += bodies.provinces(takingPart()) > 1 && flags.add(CaseFileFlag.SEVERAL_PROVINCES) ? 1 : 0;
        events += bodies.forces(takingPart()) >= SEVERAL_FORCES && flags.add(CaseFileFlag.SEVERAL_SECTORS) ? 1 : 0;
        if (events > 1) {
            watchedByAll();
        }
        return new ArrayList<>(Collections.nCopies(events, Due.uncounted(told())));
    }

    private List<Due> raised(CaseFileFlag flag) {
        flags.add(flag);
        watchedByAll();
        return List.of(Due.uncounted(told()));
    }

    private void watchedByAll() {
        audience.addAll(bodies.overseers().of(province));
        takingPart().forEach(agency -> audience.addAll(bodies.watching(agency)));
    }

    private SortedSet<AgencyCode> takingPart() {
        return union(partners, List.of(holder), lead == null ? List.of() : List.of(lead));
    }

    private List<Due> offered(AgencyCode to) {
        offeredTo = to;
        audience.add(to);
        audience.addAll(bodies.watching(to));
        return List.of(Due.uncounted(told()));
    }

    private List<Due> disputed() {
        if (offeredTo == null) {
            throw new IllegalArgumentException("an act disputes who holds a file that no act has offered");
        }
        audience.add(bodies.commonSuperior(holder, offeredTo, province));
        return List.of(Due.uncounted(told()));
    }

    private List<Due> decided(AgencyCode newHolder) {
        holder = newHolder;
        audience.add(newHolder);
        audience.addAll(bodies.watching(newHolder));
        return List.of(Due.uncounted(told()));
    }

    private SortedSet<AgencyCode> told() {
        return new TreeSet<>(audience);
    }
}
