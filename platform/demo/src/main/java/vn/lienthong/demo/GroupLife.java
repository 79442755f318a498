package vn.lienthong.demo;

import static vn.lienthong.demo.Bodies.union;

import java.util.List;
import java.util.SortedSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupCommand.ChangeMembers;
import vn.lienthong.contract.group.GroupCommand.DeclineProposal;
import vn.lienthong.contract.group.GroupCommand.EndGroup;
import vn.lienthong.contract.group.GroupCommand.EstablishGroup;
import vn.lienthong.contract.group.GroupCommand.ExtendGroup;
import vn.lienthong.contract.group.GroupCommand.ProposeGroup;
import vn.lienthong.contract.group.GroupCommand.RecordFigures;
import vn.lienthong.contract.group.GroupMember;

/** A working group: founder, home agencies of its members, committees of its area. Its steps are in no statistics. */
record GroupLife(SortedSet<AgencyCode> audience) implements Life {
    static GroupLife established(AgencyCode by, EstablishGroup establish, Bodies bodies) {
        SortedSet<AgencyCode> audience = union(
                List.of(by),
                establish.charter().members().stream().map(GroupMember::agency).toList(),
                bodies.overseers().national());
        establish
                .charter()
                .areas()
                .forEach(area -> audience.addAll(bodies.overseers().of(area)));
        return new GroupLife(audience);
    }

    @Override
    public List<Due> after(AgencyCode by, AgencyCommand command) {
        if (!(command instanceof GroupCommand step)) {
            throw Life.unknown(command);
        }
        return switch (step) {
            case EstablishGroup _, EndGroup _, RecordFigures _ -> told();
            case GroupCommand.OfTask<?> task -> told();
            case ProposeGroup _, DeclineProposal _ -> throw Life.unknown(command);
            case ChangeMembers _, ExtendGroup _ -> throw Life.unknown(command);
        };
    }

    private List<Due> told() {
        return List.of(Due.uncounted(audience));
    }
}
