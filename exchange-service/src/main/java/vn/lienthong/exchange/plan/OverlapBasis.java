package vn.lienthong.exchange.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.OverlapEvent.OverlapEnded;
import vn.lienthong.contract.plan.OverlapEvent.OverlapFound;
import vn.lienthong.contract.plan.OverlapId;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;

/** On what it rests that plans give way to each other; the end of an overlap concerns those that it was found between. */
final class OverlapBasis {
    private final Directory directory;
    private final Map<OverlapId, AgencyCode> others = new HashMap<>();

    OverlapBasis(Directory directory) {
        this.directory = directory;
    }

    String basis(OverlapEvent event) {
        return Grounds.at(directory, event.at())
                .of(
                        Rule.NO_OVERLAP,
                        event.by(),
                        switch (event) {
                            case OverlapFound found -> {
                                others.put(found.overlap(), found.other());
                                yield Set.of(found.other());
                            }
                            case OverlapEnded ended ->
                                others.containsKey(ended.overlap()) ? Set.of(others.get(ended.overlap())) : Set.of();
                        });
    }
}
