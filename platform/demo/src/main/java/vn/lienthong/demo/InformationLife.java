package vn.lienthong.demo;

import static vn.lienthong.demo.Bodies.union;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardCommand.GrantOnward;

/** A piece of information: what its provider says reaches all that have it, what they say reaches the provider alone. */
final class InformationLife implements Life {
    private final AgencyCode provider;
    private final SortedSet<AgencyCode> having;
    private final Map<String, Asked> asked = new HashMap<>();

    private record Asked(AgencyCode by, List<AgencyCode> to) {}

    private InformationLife(AgencyCode provider, SortedSet<AgencyCode> having) {
        this.provider = provider;
        this.having = having;
    }

    /** @param members those that belong to the communities that it is shared with */
    static InformationLife shared(AgencyCode by, ShareInformation share, Collection<AgencyCode> members) {
        return new InformationLife(by, union(List.of(by), share.audience(), members));
    }

    /** A community that these belonged to has ended; they had it by that alone. */
    Due left(Collection<AgencyCode> members) {
        return Due.aside(union(List.of(provider), members));
    }

    @Override
    public List<Due> after(AgencyCode by, AgencyCommand command) {
        return switch (command) {
            case ShareInformation share -> List.of(Due.counted(new TreeSet<>(having)));
            case RecallInformation recall -> List.of(Due.counted(new TreeSet<>(having)));
            case CorrectInformation correct -> List.of(Due.uncounted(new TreeSet<>(having)));
            case AcknowledgeInformation acknowledge -> betweenBoth(by);
            case ConfirmRemoval confirm -> betweenBoth(by);
            case AskOnward ask -> {
                asked.put(by + "/1", new Asked(by, ask.to()));
                yield betweenBoth(by);
            }
            case GrantOnward grant ->
                granted(Objects.requireNonNull(asked.get(grant.ask()), "a scene grants what it asked"));
            default -> throw Life.unknown(command);
        };
    }

    private List<Due> betweenBoth(AgencyCode by) {
        return List.of(Due.uncounted(union(List.of(by), List.of(provider))));
    }

    private List<Due> granted(Asked asked) {
        having.addAll(asked.to());
        return List.of(Due.uncounted(union(List.of(provider, asked.by()), asked.to())));
    }
}
