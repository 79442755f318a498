package vn.lienthong.demo;

import static vn.lienthong.demo.Bodies.union;

import java.util.ArrayList;
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

/**
 * A working group: founder, home agencies of its members, committees of its area. Its steps are in no statistics.
 *
 * @param information what was shared with it: when it ends, its members have that no longer
 */
record GroupLife(SortedSet<AgencyCode> audience, SortedSet<AgencyCode> members, List<InformationLife> information)
        implements Life {
    static GroupLife established(AgencyCode by, EstablishGroup establish, Bodies bodies) {
        SortedSet<AgencyCode> members = union(
                establish.charter().members().stream().map(GroupMember::agency).toList());
        SortedSet<AgencyCode> audience =
                union(List.of(by), members, bodies.overseers().national());
        establish
                .charter()
                .areas()
                .forEach(area -> audience.addAll(bodies.overseers().of(area)));
        return new GroupLife(audience, members, new ArrayList<>());
    }

    @Override
    public List<Due> after(AgencyCode by, AgencyCommand command) {
        if (!(command instanceof GroupCommand step)) {
            throw Life.unknown(command);
        }
        return switch (step) {
            case EstablishGroup _, RecordFigures _ -> told();
            case EndGroup _ -> ended();
            case GroupCommand.OfTask<?> task -> told();
            case ProposeGroup _, DeclineProposal _ -> throw Life.unknown(command);
            case ChangeMembers _, ExtendGroup _ -> throw Life.unknown(command);
        };
    }

    private List<Due> ended() {
        List<Due> due = new ArrayList<>(told());
        information.forEach(each -> due.add(each.left(members)));
        return due;
    }

    private List<Due> told() {
        return List.of(Due.uncounted(audience));
    }
}
